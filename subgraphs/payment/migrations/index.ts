import type { MigrationClass } from '@hansa/chassis/migrations';
import { Payment1Tables } from './payment-1-tables.ts';
import { Payment2Webhooks } from './payment-2-webhooks.ts';
import { Payment3Reconciling } from './payment-3-reconciling.ts';
import { Payment4CancelledOrders } from './payment-4-cancelled-orders.ts';

export const migrations: readonly MigrationClass[] = [
  Payment1Tables,
  Payment2Webhooks,
  Payment3Reconciling,
  Payment4CancelledOrders,
];
