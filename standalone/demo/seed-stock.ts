import { type Ask, change, forEach } from '../src/asking.ts';
import { products, storageLocationFor, type Warehouse, warehouses } from './catalogue.ts';

type Places = Map<string, string>;
type Known = { warehouses: { nodes: { id: string; code: string; storageLocations: Place[] }[] } };
type Place = { id: string; code: string };

/** Two warehouses with their places, and the goods on them. */
export const seedStock = async (staff: Ask) => {
  const places: Places = new Map();
  for (const warehouse of warehouses) await seedWarehouse(staff, warehouse, places);
  const variants = products.flatMap(product => product.variants);
  await forEach(variants, async ({ sku, stock }) => {
    for (const { code } of warehouses) {
      const input = {
        sku,
        storageLocationId: places.get(`${code} ${storageLocationFor(sku, code)}`)!,
        onHand: stock[code],
        reason: 'Opening stock',
        idempotencyKey: `demo ${code} ${sku}`,
      };
      if (stock[code] > 0) await change(staff, 'inventory', 'setStockLevel', input, '');
    }
  });
};

const seedWarehouse = async (staff: Ask, warehouse: Warehouse, places: Places) => {
  const { code, name, address } = warehouse;
  await change(staff, 'inventory', 'createWarehouse', { code, name, address }, '', ['CodeTaken']);
  const { warehouses: known } = await staff<Known>(
    'inventory',
    '{ warehouses(first: 100) { nodes { id code storageLocations { id code } } } }',
  );
  const { id, storageLocations } = known.nodes.find(one => one.code === code)!;
  for (const place of storageLocations) places.set(`${code} ${place.code}`, place.id);
  for (const place of warehouse.storageLocations.filter(one => !places.has(`${code} ${one}`))) {
    const { storageLocation } = await change<{ storageLocation: Place }>(
      staff,
      'inventory',
      'createStorageLocation',
      { warehouseId: id, code: place },
      'storageLocation { id }',
    );
    places.set(`${code} ${place}`, storageLocation.id);
  }
};
