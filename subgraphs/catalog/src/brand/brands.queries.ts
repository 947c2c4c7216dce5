import { connection, type PageArguments } from '@hansa/chassis/connection';
import { byText } from '@hansa/chassis/keyset';
import { rowByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';

/** A brand as it is read. */
export type BrandRow = { id: string; name: string; slug: string };

const columns = 'b.id, b.name, b.slug';

export const brandLoader = (sql: Sql) =>
  rowByKey<BrandRow>(
    sql,
    `select ${columns} from brands b where b.id = any($1::uuid[])`,
    ({ id }) => id,
  );

/** A page of brands, by name. */
export const listBrands = (sql: Sql, page: PageArguments) =>
  connection<BrandRow>(
    sql,
    {
      select: columns,
      from: 'brands b',
      order: byText('b.name', 'b.id'),
    },
    page,
  );
