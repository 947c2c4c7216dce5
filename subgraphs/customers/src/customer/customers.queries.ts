import { connection, type PageArguments } from '@hansa/chassis/connection';
import { newestFirst } from '@hansa/chassis/keyset';
import { rowByKey, rowsByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { Address } from '../address/change-addresses.ts';

/** A customer as it is read. */
export type CustomerRow = { id: string; email: string; name: string; createdAt: Date };

/** An entry of an address book as it is read. */
export type CustomerAddressRow = Address & { id: string; customerId: string; isDefault: boolean };

const columns = 'c.id, c.email, c.name, c.created_at as "createdAt"';

export const customerLoaders = (sql: Sql) => ({
  customer: rowByKey<CustomerRow>(
    sql,
    `select ${columns} from customers c where c.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  addresses: rowsByKey<CustomerAddressRow>(
    sql,
    `select a.id, a.customer_id as "customerId", a.is_default as "isDefault", a.name, a.line1, a.line2, a.city,
       a.postal_code as "postalCode", a.region, a.country_code as "countryCode", a.phone
     from addresses a where a.customer_id = any($1::uuid[])
     order by a.customer_id, a.is_default desc, a.created_at, a.id`,
    ({ customerId }) => customerId,
  ),
});

export type CustomersArguments = PageArguments & {
  filter?:
    | { email?: string | null | undefined; search?: string | null | undefined }
    | null
    | undefined;
};

/** A page of customers, newest first. */
export const listCustomers = (sql: Sql, { filter, ...page }: CustomersArguments) =>
  connection<CustomerRow>(
    sql,
    {
      select: columns,
      from: 'customers c',
      where: [
        { sql: 'c.email = lower(?)', value: filter?.email },
        { sql: `position(lower(?) in lower(c.name || ' ' || c.email)) > 0`, value: filter?.search },
      ],
      order: newestFirst('c.created_at', 'c.id'),
    },
    page,
  );
