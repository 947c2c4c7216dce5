import { refusing } from '@hansa/chassis/constraint';
import { DomainError, domainError, toRefusal } from '@hansa/chassis/domain-error';
import { DeadlockException, type EntityManager } from '@mikro-orm/postgresql';
import { brandsNamed } from '../brand/brands-named.ts';
import { placesOf, shelvesFor } from '../category/shelves.ts';
import { ProductNamedTwice } from '../errors.ts';
import { named } from '../named.ts';
import type { ImportedProduct, ProductFromOutside, TakenProduct } from './imported-product.ts';
import { knownProducts } from './known-products.ts';
import type { Product } from './product.entity.ts';
import { takeProduct } from './take-product.ts';
import { tellOfImport } from './tell-of-import.ts';

/** Takes whole products in, known or new; answers what became of each, in their order. */
export const importProducts = async (
  em: EntityManager,
  { products }: { products: readonly ProductFromOutside[] },
): Promise<ImportedProduct[]> => {
  const twice = products.find(({ slug }, i) => products.findIndex(p => p.slug === slug) < i);
  if (twice) throw new ProductNamedTwice({ slug: twice.slug });
  return unlessOvertaken(() => em.fork().transactional(em => takeAll(em, products)));
};

const attempts = 3;
const Overtaken = domainError('Overtaken', () => 'Somebody else made one of these meanwhile.');

// Whoever was faster has made a known product of a new one: looking again settles it.
const unlessOvertaken = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  const overtaken = () => new Overtaken({});
  const rules = { one_product_per_slug: overtaken, one_variant_per_sku: overtaken };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await refusing(rules, work());
    } catch (error) {
      const isWorthAnother = error instanceof Overtaken || error instanceof DeadlockException;
      if (!isWorthAnother) throw error;
      if (attempt === attempts) throw new Error('The import was overtaken again and again.');
    }
  }
};

const takeAll = async (em: EntityManager, inputs: readonly ProductFromOutside[]) => {
  // Names first: whoever waits for them must not hold products.
  const meaning = await meaningsOf(em, inputs);
  const known = await knownProducts(em, inputs);
  const results = inputs.map(input =>
    outcomeOf(input, () => {
      const { product, variants } = known.productFor(input);
      return takeProduct(input, { product, variants, ...meaning(input, product) });
    }),
  );
  await store(
    em,
    results.flatMap(({ taken }) => taken ?? []),
  );
  return results.map(({ result }) => result);
};

/** What the names of brands and categories in the products mean; what is missing is made. */
const meaningsOf = async (em: EntityManager, inputs: readonly ProductFromOutside[]) => {
  const brandNames = inputs.flatMap(({ brand }) => brand?.trim() ?? []);
  const brands = await brandsNamed(em, brandNames);
  const shelves = await shelvesFor(
    em,
    inputs.flatMap(({ shelves }) => shelves ?? []),
  );
  return ({ brand, shelves: placement }: ProductFromOutside, product: Product | undefined) => ({
    brandId: brand ? named(brands, brand.trim(), [product?.brandId ?? ''])?.id : brand,
    categoryIds: placement ? placesOf(shelves, placement, product?.categoryIds ?? []) : undefined,
  });
};

const outcomeOf = ({ slug }: ProductFromOutside, take: () => TakenProduct) => {
  try {
    const taken = take();
    const { product, outcome } = taken;
    const result: ImportedProduct = { slug, outcome, productId: product.id, refusal: null };
    return { result, taken };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const refusal = toRefusal(error);
    const result: ImportedProduct = { slug, outcome: 'REFUSED', productId: null, refusal };
    return { result, taken: null };
  }
};

const store = async (em: EntityManager, taken: readonly TakenProduct[]) => {
  em.persist(taken.map(({ product }) => product));
  await em.flush();
  em.persist(taken.flatMap(({ addedVariants }) => addedVariants));
  await em.flush();
  await tellOfImport(em, taken);
};
