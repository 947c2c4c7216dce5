import { connection, type PageArguments } from '@hansa/chassis/connection';
import { byText } from '@hansa/chassis/keyset';
import { rowByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';

/** A category as it is read. */
export type CategoryRow = { id: string; name: string; slug: string; parentId: string | null };

const columns = 'c.id, c.name, c.slug, c.parent_id as "parentId"';

export const categoryLoader = (sql: Sql) =>
  rowByKey<CategoryRow>(
    sql,
    `select ${columns} from categories c where c.id = any($1::uuid[])`,
    ({ id }) => id,
  );

/** A page of categories, by name. */
export const listCategories = (sql: Sql, page: PageArguments) =>
  connection<CategoryRow>(
    sql,
    {
      select: columns,
      from: 'categories c',
      order: byText('c.name', 'c.id'),
    },
    page,
  );
