import type { Sql } from '@hansa/chassis/sql';
import { paymentLoaders } from '../payment/payments.queries.ts';

/** What one request loads, each kind of row in one statement however many are asked for. */
export const loaders = ({ sql }: { sql: Sql }) => paymentLoaders(sql);
