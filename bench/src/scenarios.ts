import { randomUUID } from 'node:crypto';
import type { Ask, Scenario } from './closed-loop.ts';
import { connections } from './closed-loop.ts';
import type { Shop } from './shop.ts';

const product = `id slug name brand { name } images { url alt }
  priceRange { min { amountMinor currency } max { amountMinor currency } }
  variants { id sku name price { amountMinor currency } availability { available inStock } }`;

const list = `query List { products(first: 20) { nodes { ${product} } pageInfo { hasNextPage endCursor } } }`;
const detail = `query Detail($slug: String!) { productBySlug(slug: $slug) { ${product} description
  categories { name slug } variants { attributes { name value } weightGrams } } }`;
const search = `query Search($query: String!) { searchProducts(query: $query, first: 20) {
  totalCount nodes { product { ${product} } }
  facets { brands { brand { name } count } categories { category { name } count } price { min { amountMinor } max { amountMinor } } } } }`;
const cartFields = `cart { id }`;
const addItem = `mutation Add($input: AddCartItemInput!) { addCartItem(input: $input) { ${cartFields} errors { __typename } } }`;
const cart = `query Cart($id: ID!) { cart(id: $id) { id totalQuantity estimatedTotal { amountMinor currency }
  items { quantity estimatedTotal { amountMinor } productVariant { sku name price { amountMinor currency } product { name slug } availability { available } } } } }`;
const createOrder = `mutation Order($input: CreateOrderInput!) { createOrder(input: $input) {
  order { id number status total { amountMinor currency } } errors { __typename } } }`;

const checkout = `mutation Checkout($input: CheckoutCartInput!) { checkoutCart(input: $input) {
  checkout { id status } order { id number status total { amountMinor currency } } errors { __typename } } }`;

/** A stranger who has just come in; answers the token to ask with. */
const newGuest = async (ask: Ask): Promise<string> => {
  const answer = await ask('mutation { startGuestSession { session { accessToken } } }');
  return answer.data().startGuestSession.session.accessToken;
};

/** Buys these goods, one of each, from nothing: session, cart, checkout. Answers the payload of the checkout. */
export const buy = async (ask: Ask, productVariantIds: readonly string[]) => {
  const token = await newGuest(ask);
  const created = await ask(`mutation { createCart { ${cartFields} } }`, {}, token);
  const { id: cartId } = created.data().createCart.cart;
  for (const productVariantId of productVariantIds)
    await ask(addItem, { input: { cartId, productVariantId, quantity: 1 } }, token);
  const input = {
    cartId,
    email: 'ada@hansa.test',
    shippingAddress: {
      name: 'Ada',
      line1: 'Kai 1',
      city: 'Lübeck',
      postalCode: '23552',
      countryCode: 'DE',
    },
    payment: { method: 'CARD', token: 'tok_visa' },
    idempotencyKey: randomUUID(),
  };
  return (await ask(checkout, { input }, token)).data().checkoutCart;
};

const maxKnown = 2_000;

type Variant = { id: string; sku: string };
type Known = { slugs: string[]; variants: Variant[]; words: string[]; tokens: string[] };

/** What buyers know of the shop before they begin: some of its goods, and who they are. */
const lookAround = async (ask: Ask): Promise<Known> => {
  const nodes: { slug: string; name: string; variants: Variant[] }[] = [];
  let after: string | null = null;
  do {
    const page = await ask(
      'query($after: String) { products(first: 100, after: $after) { nodes { slug name variants { id sku } } pageInfo { endCursor hasNextPage } } }',
      { after },
    );
    const { products } = page.data();
    nodes.push(...products.nodes);
    after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
  } while (after && nodes.length < maxKnown);
  const tokens: string[] = [];
  for (let i = 0; i < connections; i++) tokens.push(await newGuest(ask));
  return {
    slugs: nodes.map(({ slug }) => slug),
    variants: nodes.flatMap(({ variants }) => variants),
    words: [...new Set(nodes.flatMap(({ name }) => name.split(' ')))].filter(
      word => word.length > 2,
    ),
    tokens,
  };
};

const plenty = 1_000_000;

/** Puts more of everything in stock than can be sold. */
const fillShelves = async (ask: Ask, staff: Shop['staff'], variants: Variant[]) => {
  const signIn = await ask(
    'mutation($input: SignInInput!) { signIn(input: $input) { session { accessToken } } }',
    { input: staff },
  );
  const { accessToken: token } = signIn.data().signIn.session;
  const where = await ask(
    'query($sku: String!) { stockItem(sku: $sku) { levels { storageLocation { id } } } }',
    { sku: variants[0]!.sku },
    token,
  );
  const storageLocationId = where.data().stockItem.levels[0].storageLocation.id;
  for (let from = 0; from < variants.length; from += 200) {
    const levels = variants.slice(from, from + 200).map(({ sku }) => ({ sku, onHand: plenty }));
    const input = { storageLocationId, levels, idempotencyKey: randomUUID() };
    await ask(
      'mutation($input: SetStockLevelsInput!) { setStockLevels(input: $input) { errors { __typename } } }',
      { input },
      token,
    );
  }
};

/** The scenarios, each with what it must reach. */
export const scenarios = (staff: Shop['staff']): Scenario[] => {
  let known: Known = { slugs: [], variants: [], words: [], tokens: [] };
  // A walk through everything that is neither random nor in the order of the pages.
  const pick = <Item>(items: Item[], buyer: number, turn: number): Item =>
    items[(buyer * 7_919 + turn * 104_729) % items.length]!;
  const prepare = async (ask: Ask) => {
    known = await lookAround(ask);
  };
  return [
    { name: 'list of 20 products', target: 600, prepare, run: ask => ask(list) },
    {
      name: 'product',
      target: 1_000,
      prepare,
      run: (ask, buyer, turn) => ask(detail, { slug: pick(known.slugs, buyer, turn) }),
    },
    {
      name: 'search with facets',
      target: 300,
      prepare,
      run: (ask, buyer, turn) => ask(search, { query: pick(known.words, buyer, turn) }),
    },
    {
      name: 'new cart with two items, read',
      target: 150,
      prepare,
      run: async (ask, buyer, turn) => {
        const token = known.tokens[buyer]!;
        const created = await ask(`mutation { createCart { ${cartFields} } }`, {}, token);
        const { id } = created.data().createCart.cart;
        for (const step of [0, 1]) {
          const input = {
            cartId: id,
            productVariantId: pick(known.variants, buyer, 2 * turn + step).id,
            quantity: 1 + step,
          };
          await ask(addItem, { input }, token);
        }
        await ask(cart, { id }, token);
      },
    },
    {
      name: 'createOrder with two items',
      target: 150,
      prepare: async ask => {
        await prepare(ask);
        await fillShelves(ask, staff, known.variants);
      },
      run: (ask, buyer, turn) =>
        ask(
          createOrder,
          {
            input: {
              items: [0, 1].map(step => ({
                productVariantId: pick(known.variants, buyer, 2 * turn + step).id,
                quantity: 1,
              })),
              idempotencyKey: randomUUID(),
            },
          },
          known.tokens[buyer],
        ),
    },
    {
      name: 'guest, cart of two, checkout, PAID',
      target: 80,
      prepare: async ask => {
        await prepare(ask);
        await fillShelves(ask, staff, known.variants);
      },
      run: async (ask, buyer, turn) => {
        const goods = [0, 1].map(step => pick(known.variants, buyer, 2 * turn + step).id);
        const { order } = await buy(ask, goods);
        if (order?.status !== 'PAID') throw new Error('A checkout was not paid.');
      },
    },
  ];
};
