import { lifecycle } from '@hansa/chassis/lifecycle';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { ProductHasNoVariants, TooManyOf } from '../errors.ts';

const life = lifecycle('Product', {
  DRAFT: ['ACTIVE'],
  ACTIVE: ['ARCHIVED'],
  ARCHIVED: ['ACTIVE'],
});

/** A picture of a product; width and height in pixels. */
export type ProductImage = { url: string; alt: string; width: number; height: number };

const maxImages = 20;

/** More variants than that no product has. */
export const maxVariants = 100;

const ProductSchema = defineEntity({
  name: 'Product',
  tableName: 'products',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique(),
    name: p.text(),
    description: p.text(),
    status: p.enum(life.statuses),
    brandId: p.uuid().nullable(),
    categoryIds: p.array().columnType('uuid[]'),
    images: p.json<ProductImage[]>(),
    createdAt: p.datetime(),
    publishedAt: p.datetime().nullable(),
    updatedAt: p.datetime(),
    /** Rises with every change of the product or of one of its variants. */
    version: p.integer(),
  },
});

/** Something the shop sells, in one or more variants. */
export class Product extends ProductSchema.class {
  /** Puts it up for sale. */
  publish(hasActiveVariant: boolean) {
    const status = life.move(this.id, this.status, 'ACTIVE');
    if (!hasActiveVariant) throw new ProductHasNoVariants({ id: this.id });
    this.status = status;
    this.publishedAt ??= new Date();
    this.changed();
  }

  /** Takes it from sale; orders keep it. */
  archive() {
    this.status = life.move(this.id, this.status, 'ARCHIVED');
    this.changed();
  }

  /** Goes to where it is to be, by the moves it has; once it was for sale, a draft means off sale. Answers whether it moved. */
  moveTo(wanted: Product['status'], hasActiveVariant: boolean) {
    const goal = wanted === 'DRAFT' && this.status !== 'DRAFT' ? 'ARCHIVED' : wanted;
    if (this.status === goal) return false;
    if (this.status !== 'ACTIVE') this.publish(hasActiveVariant);
    if (goal === 'ARCHIVED') this.archive();
    return true;
  }

  addImage(image: ProductImage) {
    if (this.images.length >= maxImages) throw new TooManyOf({ what: 'images', max: maxImages });
    this.images = [...this.images, image];
    this.changed();
  }

  changed() {
    this.updatedAt = new Date();
    this.version += 1;
  }
}

ProductSchema.setClass(Product);
