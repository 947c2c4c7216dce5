// What stands behind each GraphQL type.
import type { Connection } from '@hansa/chassis/connection';
import type { CustomerAddressRow, CustomerRow } from '../customer/customers.queries.ts';
import type { OpenedSession } from '../session/open-session.ts';

export type Customer = CustomerRow;
export type CustomerAddress = CustomerAddressRow;
export type CustomerConnection = Connection<CustomerRow>;
export type Session = OpenedSession;
