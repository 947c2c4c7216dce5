import type { Money } from '@hansa/chassis/money';
import { defineEntity, p } from '@mikro-orm/postgresql';

/** One property of a variant, such as Size: M. */
export type VariantAttribute = { name: string; value: string };

const ProductVariantSchema = defineEntity({
  name: 'ProductVariant',
  tableName: 'product_variants',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid().index(),
    sku: p.text().unique(),
    name: p.text(),
    priceMinor: p.bigint('number'),
    currency: p.text(),
    attributes: p.json<VariantAttribute[]>(),
    isActive: p.boolean(),
    weightGrams: p.integer().nullable(),
    position: p.integer(),
  },
});

/** One sellable form of a product. Its SKU never changes. */
export class ProductVariant extends ProductVariantSchema.class {
  costs(): Money {
    return { amountMinor: this.priceMinor, currency: this.currency };
  }

  reprice({ amountMinor, currency }: Money) {
    this.priceMinor = amountMinor;
    this.currency = currency;
  }
}

ProductVariantSchema.setClass(ProductVariant);
