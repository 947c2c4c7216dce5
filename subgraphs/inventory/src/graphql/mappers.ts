// What stands behind each GraphQL type.
import type { Connection } from '@hansa/chassis/connection';
import type { ReservationRow } from '../reservation/reservations.queries.ts';
import type { StockItemRow, StockLevelRow, StockMovementRow } from '../stock/stock.queries.ts';
import type { StorageLocationRow, WarehouseRow } from '../warehouse/warehouses.queries.ts';

export type Allocation = ReservationRow['allocations'][number];
export type ProductVariant = { sku: string };
export type Reservation = ReservationRow;
export type ReservationConnection = Connection<ReservationRow>;
export type StockItem = StockItemRow;
export type StockItemConnection = Connection<StockItemRow>;
export type StockLevel = StockLevelRow;
export type StockMovement = StockMovementRow;
export type StockMovementConnection = Connection<StockMovementRow>;
export type StorageLocation = StorageLocationRow;
export type StorageLocationConnection = Connection<StorageLocationRow>;
export type Warehouse = WarehouseRow;
export type WarehouseConnection = Connection<WarehouseRow>;
