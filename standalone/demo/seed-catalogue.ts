import { type Ask, change, forEach } from '../src/asking.ts';
import { brands, categories, currency, type Product, products } from './catalogue.ts';
import { picturesOf } from './pictures.ts';

type Named = { nodes: { id: string; slug: string }[] };
type Known = {
  id: string;
  status: string;
  images: unknown[];
  variants: { id: string; sku: string }[];
};
type Ids = ReadonlyMap<string, string>;

/** Brands, categories and products with pictures and variants, on sale. Answers the variants' ids by SKU. */
export const seedCatalogue = async (staff: Ask): Promise<Ids> => {
  const brandIds = await seedNamed(staff, 'brand', 'brands', brands);
  const categoryIds = await seedCategories(staff);
  const variants = new Map<string, string>();
  await forEach(products, async product => {
    for (const { sku, id } of await seedProduct(staff, product, brandIds, categoryIds))
      variants.set(sku, id);
  });
  return variants;
};

const known = async (staff: Ask, list: string) => {
  const data = await staff<Record<string, Named>>(
    'catalog',
    `{ ${list}(first: 100) { nodes { id slug } } }`,
  );
  return new Map(data[list]!.nodes.map(({ slug, id }) => [slug, id]));
};

const seedNamed = async (
  staff: Ask,
  kind: 'brand' | 'category',
  list: string,
  wanted: readonly { slug: string; name: string; parentId?: string }[],
): Promise<Ids> => {
  const ids = await known(staff, list);
  for (const input of wanted.filter(({ slug }) => !ids.has(slug))) {
    const operation = kind === 'brand' ? 'createBrand' : 'createCategory';
    const created = await change<Record<string, { id: string }>>(
      staff,
      'catalog',
      operation,
      input,
      `${kind} { id }`,
    );
    ids.set(input.slug, created[kind]!.id);
  }
  return ids;
};

const seedCategories = async (staff: Ask) => {
  const plain = categories.filter(({ parent }) => parent === null);
  const top = await seedNamed(
    staff,
    'category',
    'categories',
    plain.map(({ slug, name }) => ({ slug, name })),
  );
  const nested = categories.flatMap(({ slug, name, parent }) =>
    parent ? [{ slug, name, parentId: top.get(parent)! }] : [],
  );
  return seedNamed(staff, 'category', 'categories', nested);
};

const seedProduct = async (staff: Ask, product: Product, brandIds: Ids, categoryIds: Ids) => {
  const { id, status, images, variants } =
    (await findProduct(staff, product.slug)) ??
    (await createProduct(staff, product, brandIds, categoryIds));
  for (const picture of picturesOf(product).slice(images.length)) {
    await change(staff, 'catalog', 'addProductImage', { productId: id, ...picture }, '');
  }
  const there = new Set(variants.map(({ sku }) => sku));
  const added = [];
  for (const { priceMinor, stock: _, ...variant } of product.variants.filter(
    ({ sku }) => !there.has(sku),
  )) {
    const input = { productId: id, ...variant, price: { amountMinor: priceMinor, currency } };
    const { productVariant } = await change<{ productVariant: { id: string; sku: string } }>(
      staff,
      'catalog',
      'addProductVariant',
      input,
      'productVariant { id sku }',
    );
    added.push(productVariant);
  }
  if (status === 'DRAFT') await change(staff, 'catalog', 'publishProduct', { id }, '');
  return [...variants, ...added];
};

const productFields = 'id status images { url } variants { id sku }';

const findProduct = async (staff: Ask, slug: string) => {
  const query = `query($slug: String!) { productBySlug(slug: $slug) { ${productFields} } }`;
  return (await staff<{ productBySlug: Known | null }>('catalog', query, { slug })).productBySlug;
};

const createProduct = async (staff: Ask, product: Product, brandIds: Ids, categoryIds: Ids) => {
  const { slug, name, description, brand } = product;
  const placed = {
    brandId: brandIds.get(brand)!,
    categoryIds: product.categories.map(c => categoryIds.get(c)!),
  };
  const input = { slug, name, description, ...placed };
  const created = await change<{ product: Known }>(
    staff,
    'catalog',
    'createProduct',
    input,
    `product { ${productFields} }`,
  );
  return created.product;
};
