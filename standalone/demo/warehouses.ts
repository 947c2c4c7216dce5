export type WarehouseCode = 'HL' | 'HH';

export type Warehouse = {
  code: WarehouseCode;
  name: string;
  address: { name: string; line1: string; city: string; postalCode: string; countryCode: string };
  /** Rack and shelf. */
  storageLocations: readonly string[];
};

const shelves = (racks: string, each: number) =>
  [...racks].flatMap(rack =>
    Array.from({ length: each }, (_, i) => `${rack}-${String(i + 1).padStart(2, '0')}`),
  );

/** The two houses the demo shop ships from. */
export const warehouses: readonly Warehouse[] = [
  {
    code: 'HL',
    name: 'Lübeck',
    address: {
      name: 'Hansa Lager Lübeck',
      line1: 'Speicherzeile 14',
      city: 'Lübeck',
      postalCode: '23554',
      countryCode: 'DE',
    },
    storageLocations: shelves('ABCD', 6),
  },
  {
    code: 'HH',
    name: 'Hamburg',
    address: {
      name: 'Hansa Lager Hamburg',
      line1: 'Kontorweg 7',
      city: 'Hamburg',
      postalCode: '20457',
      countryCode: 'DE',
    },
    storageLocations: shelves('AB', 8),
  },
];

/** Where a SKU has its place in a warehouse: always the same, and goods of one kind share a rack. */
export const storageLocationFor = (sku: string, code: WarehouseCode): string => {
  const places = warehouses.find(warehouse => warehouse.code === code)?.storageLocations ?? [];
  const kind = sku.split('-')[0] ?? sku;
  const racks = [...new Set(places.map(place => place.split('-')[0]))];
  const rack = racks[number(kind) % racks.length];
  const shelvesOfRack = places.filter(place => place.startsWith(`${rack}-`));
  const place = shelvesOfRack[number(sku) % shelvesOfRack.length];
  if (!place) throw new Error(`Warehouse ${code} has no storage location`);
  return place;
};

const number = (text: string) =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
