import { connection, type PageArguments } from '@hansa/chassis/connection';
import { newestFirst } from '@hansa/chassis/keyset';
import { rowByKey, rowsByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { Shipment } from './shipment.entity.ts';

/** A shipment as it is read. */
export type ShipmentRow = {
  id: string;
  orderId: string;
  customerId: string | null;
  status: Shipment['status'];
  carrier: string;
  service: string;
  trackingNumber: string;
  createdAt: Date;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  failedAt: Date | null;
  failureReason: string | null;
};

const columns = `s.id, s.order_id as "orderId", s.customer_id as "customerId", s.status, s.carrier, s.service,
  s.tracking_number as "trackingNumber", s.created_at as "createdAt", s.shipped_at as "shippedAt",
  s.delivered_at as "deliveredAt", s.failed_at as "failedAt", s.failure_reason as "failureReason"`;

export const shipmentLoaders = (sql: Sql) => ({
  shipment: rowByKey<ShipmentRow>(
    sql,
    `select ${columns} from shipments s where s.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  shipmentsOfOrder: rowsByKey<ShipmentRow>(
    sql,
    `select ${columns} from shipments s where s.order_id = any($1::uuid[])
     order by s.order_id, s.created_at, s.id`,
    ({ orderId }) => orderId,
  ),
});

export type ShipmentsArguments = PageArguments & {
  filter?:
    | {
        orderId?: string | null | undefined;
        status?: ShipmentRow['status'] | null | undefined;
        trackingNumber?: string | null | undefined;
      }
    | null
    | undefined;
};

/** A page of shipments, newest first: those of some owners, or, for null, of all. */
export const listShipments = (
  sql: Sql,
  owners: readonly string[] | null,
  { filter, ...page }: ShipmentsArguments,
) =>
  connection<ShipmentRow>(
    sql,
    {
      select: columns,
      from: 'shipments s',
      where: [
        { sql: 's.customer_id = any(?::uuid[])', value: owners },
        { sql: 's.order_id = ?', value: filter?.orderId },
        { sql: 's.status = ?', value: filter?.status },
        { sql: 's.tracking_number = ?', value: filter?.trackingNumber },
      ],
      order: newestFirst('s.created_at', 's.id'),
    },
    page,
  );
