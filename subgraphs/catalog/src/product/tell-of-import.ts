import { publishAll } from '@hansa/chassis/outbox';
import {
  ProductArchived,
  ProductPublished,
  ProductUpdated,
  VariantPriceChanged,
} from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { TakenProduct } from './imported-product.ts';
import { publishDocuments } from './searchable-product.ts';

/** Tells what an import changed, in the words of those who change one product; of what stayed as it was, nothing. */
export const tellOfImport = async (em: EntityManager, taken: readonly TakenProduct[]) => {
  const changed = taken.filter(({ outcome }) => outcome !== 'UNCHANGED');
  const facts = changed.flatMap(take => [...priceFacts(take), ...archiveFacts(take)]);
  if (facts.length > 0) await publishAll(em, facts);
  const onSale = changed.filter(({ product }) => product.status === 'ACTIVE');
  if (onSale.length > 0) await publishDocuments(em, onSale.map(documentFact));
};

const documentFact = ({ product, statusBefore }: TakenProduct) => ({
  fact: statusBefore === 'ACTIVE' ? ProductUpdated : ProductPublished,
  product,
});

const archiveFacts = ({ product, statusBefore }: TakenProduct) =>
  statusBefore === 'ACTIVE' && product.status === 'ARCHIVED'
    ? [{ fact: ProductArchived({ productId: product.id }), aggregateVersion: product.version }]
    : [];

const priceFacts = ({ product, repriced }: TakenProduct) =>
  repriced.map(({ variant, previousPrice }) => {
    const { id: variantId, sku, productId } = variant;
    const price = variant.costs();
    return {
      fact: VariantPriceChanged({ productId, variantId, sku, price, previousPrice }),
      aggregateVersion: product.version,
    };
  });
