import { keyed, once } from '@hansa/chassis/idempotency';
import { hasScope } from '@hansa/chassis/identity';
import { present, presentAll } from '@hansa/chassis/loader';
import { payload, refusable } from '@hansa/chassis/payload';
import {
  commitOrderReservations,
  releaseOrderReservations,
} from '../reservation/end-order-reservations.ts';
import { commitReservation, releaseReservation } from '../reservation/end-reservation.ts';
import { listReservations, ordersHolding } from '../reservation/reservations.queries.ts';
import { reserveStock } from '../reservation/reserve-stock.ts';
import { reserveStockAtLocation } from '../reservation/reserve-stock-at-location.ts';
import { receiveStock } from '../stock/receive-stock.ts';
import { setStockLevel } from '../stock/set-stock-level.ts';
import {
  type CountOutcome,
  type SetStockLevels,
  setStockLevels,
} from '../stock/set-stock-levels.ts';
import { listStockItems, listStockMovements, stockLevelsOf } from '../stock/stock.queries.ts';
import { transferStock } from '../stock/transfer-stock.ts';
import { createStorageLocation, createWarehouse } from '../warehouse/open-warehouse.ts';
import { listStorageLocations, listWarehouses } from '../warehouse/warehouses.queries.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './types.generated.ts';

const stockItem =
  ({ loaders }: RequestContext) =>
  (sku: string) =>
    loaders.stockItem.load(sku);
const reservation =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.reservation.load(id);
const reservations =
  ({ loaders }: RequestContext) =>
  (ids: string[]) =>
    presentAll(loaders.reservation, ids);
const seesStock = ({ identity }: RequestContext) =>
  identity.kind === 'SERVICE' || hasScope(identity, 'inventory:read');

/** Books a change once for its key. */
const bookedOnce = <Input extends { idempotencyKey: string }>(
  operation: string,
  { em, identity }: RequestContext,
  input: Input,
  book: (em: RequestContext['em'], input: Input) => Promise<string>,
) => once(em, keyed(operation, identity, input), em => book(em, input));

// What is kept for a key is one text.
const countedOnce = async (
  context: RequestContext,
  input: SetStockLevels & { idempotencyKey: string },
) => {
  const book = async (em: RequestContext['em'], input: SetStockLevels) =>
    JSON.stringify(await setStockLevels(em, input));
  return JSON.parse(await bookedOnce('setStockLevels', context, input, book)) as CountOutcome;
};

export const resolvers: Resolvers = {
  Query: {
    warehouses: (_, page, { sql }) => listWarehouses(sql, page),
    storageLocations: (_, args, { sql }) => listStorageLocations(sql, args),
    stockItem: (_, { sku }, { loaders }) => loaders.stockItem.load(sku),
    stockItems: (_, args, { sql }) => listStockItems(sql, args),
    stockMovements: (_, args, { sql }) => listStockMovements(sql, args),
    reservation: (_, { id }, { loaders }) => loaders.reservation.load(id),
    reservations: (_, args, { sql }) => listReservations(sql, args),
    stockLevelsOf: (_, { skus }, { sql }) => stockLevelsOf(sql, skus),
    ordersHolding: (_, { orderIds }, { sql }) => ordersHolding(sql, orderIds),
  },
  Mutation: {
    createWarehouse: (_, { input }, { em, loaders }) =>
      payload('warehouse', id => loaders.warehouse.load(id), createWarehouse(em, input)),
    createStorageLocation: (_, { input }, { em, loaders }) =>
      payload(
        'storageLocation',
        id => loaders.storageLocation.load(id),
        createStorageLocation(em, input),
      ),
    receiveStock: (_, { input }, context) =>
      payload(
        'stockItem',
        stockItem(context),
        bookedOnce('receiveStock', context, input, receiveStock),
      ),
    setStockLevel: (_, { input }, context) =>
      payload(
        'stockItem',
        stockItem(context),
        bookedOnce('setStockLevel', context, input, setStockLevel),
      ),
    setStockLevels: (_, { input }, context) =>
      refusable(
        countedOnce(context, input).then(async ({ skus, refused }) => ({
          stockItems: await presentAll(context.loaders.stockItem, skus),
          refused,
        })),
      ),
    transferStock: (_, { input }, context) =>
      payload(
        'stockItem',
        stockItem(context),
        bookedOnce('transferStock', context, input, transferStock),
      ),
    reserveStockAtLocation: (_, { input }, context) =>
      payload(
        'reservation',
        reservation(context),
        bookedOnce('reserveStockAtLocation', context, input, reserveStockAtLocation),
      ),
    reserveStock: (_, { input }, context) =>
      payload('reservations', reservations(context), reserveStock(context.em, input)),
    releaseReservation: (_, { input }, context) =>
      payload(
        'reservation',
        reservation(context),
        releaseReservation(context.em, context.identity, input),
      ),
    commitReservation: (_, { input }, context) =>
      payload(
        'reservation',
        reservation(context),
        commitReservation(context.em, context.identity, input),
      ),
    releaseOrderReservations: (_, { input }, context) =>
      payload('reservations', reservations(context), releaseOrderReservations(context.em, input)),
    commitOrderReservations: (_, { input }, context) =>
      payload('reservations', reservations(context), commitOrderReservations(context.em, input)),
  },
  // Catalog owns ProductVariant; Inventory adds what it knows of its stock.
  ProductVariant: {
    __resolveReference: ({ sku }) => ({ sku }),
    availability: async ({ sku }, _, { loaders }) => {
      const available = (await loaders.stockItem.load(sku))?.available ?? 0;
      return { available, inStock: available > 0 };
    },
    stockItem: ({ sku }, _, { loaders }) => loaders.stockItem.load(sku),
  },
  Warehouse: {
    __resolveReference: ({ id }, context) =>
      seesStock(context) ? context.loaders.warehouse.load(id) : null,
    storageLocations: ({ id }, _, { loaders }) => loaders.locationsOfWarehouse.load(id),
  },
  StorageLocation: {
    __resolveReference: ({ id }, context) =>
      seesStock(context) ? context.loaders.storageLocation.load(id) : null,
    warehouse: ({ warehouseId }, _, { loaders }) => present(loaders.warehouse, warehouseId),
  },
  StockItem: {
    __resolveReference: ({ sku }, context) =>
      seesStock(context) ? context.loaders.stockItem.load(sku) : null,
    levels: ({ sku }, _, { loaders }) => loaders.levels.load(sku),
  },
  StockLevel: {
    storageLocation: ({ storageLocationId }, _, { loaders }) =>
      present(loaders.storageLocation, storageLocationId),
  },
  StockMovement: {
    storageLocation: ({ storageLocationId }, _, { loaders }) =>
      present(loaders.storageLocation, storageLocationId),
  },
  Reservation: {
    __resolveReference: ({ id }, context) =>
      seesStock(context) ? context.loaders.reservation.load(id) : null,
  },
};
