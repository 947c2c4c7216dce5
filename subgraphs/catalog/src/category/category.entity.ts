import { defineEntity, p } from '@mikro-orm/postgresql';

const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'categories',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    slug: p.text().unique(),
    parentId: p.uuid().nullable(),
  },
});

/** A shelf of the shop; it never moves, so shelves cannot come to stand in each other. */
export class Category extends CategorySchema.class {}

CategorySchema.setClass(Category);
