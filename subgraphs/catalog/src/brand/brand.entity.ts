import { defineEntity, p } from '@mikro-orm/postgresql';

const BrandSchema = defineEntity({
  name: 'Brand',
  tableName: 'brands',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    slug: p.text().unique(),
  },
});

/** A name goods are sold under. */
export class Brand extends BrandSchema.class {}

BrandSchema.setClass(Brand);
