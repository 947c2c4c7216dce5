import { randomUUID } from 'node:crypto';
import { ProductArchived, ProductUpdated } from '@hansa/schema/events/events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProductDocument } from '../src/product-index/indexed-product.ts';
import { aDocument } from '../src/product-index/product-document.builder.ts';
import { openSearch, priced } from './search-room.ts';

let room: Awaited<ReturnType<typeof openSearch>>;

beforeAll(async () => {
  room = await openSearch();
});
afterAll(() => room.stop());

describe('The index', () => {
  it('finds a product from when it is published until it is archived', async () => {
    const { documents, find } = await room.aShelf({ name: 'Kommt' });
    const [{ productId }] = documents as [ProductDocument];

    expect(await find()).toEqual(['Kommt']);
    await room.hear(ProductArchived({ productId }), { aggregateVersion: 2 });
    expect(await find()).toEqual([]);
    await room.hearProduct(documents[0]!, 3);
    expect(await find()).toEqual(['Kommt']);
  });

  it('never goes back to an earlier version', async () => {
    const { documents, find } = await room.aShelf({ name: 'Neu' });
    const [document] = documents as [ProductDocument];
    await room.hearProduct({ ...document, variants: [priced(700)] }, 5, ProductUpdated);

    await room.hearProduct({ ...document, variants: [priced(100)] }, 4, ProductUpdated);
    await room.hear(ProductArchived(document), { aggregateVersion: 3 });

    expect(await find({ filter: { price: { min: 700 } } })).toEqual(['Neu']);
  });

  it('does not bring back what was archived before an update came', async () => {
    const document = aDocument({ categoryIds: [randomUUID()] });
    const look = () => room.idsOf({ filter: { categoryIds: document.categoryIds } });

    await room.hear(ProductArchived(document), { aggregateVersion: 3 });
    await room.hearProduct(document, 2, ProductUpdated);
    await room.hearProduct(document, 1);
    expect(await look()).toEqual([]);
    await room.hearProduct(document, 4);
    expect(await look()).toEqual([document.productId]);
  });

  it('hears the same event once', async () => {
    const { documents, find } = await room.aShelf({ name: 'Einmal' });
    const eventId = randomUUID();

    await Promise.all(
      Array.from({ length: 10 }, () =>
        room.hear(ProductUpdated({ ...documents[0]!, variants: [priced(5)] }), {
          eventId,
          aggregateVersion: 2,
        }),
      ),
    );

    expect(await find()).toEqual(['Einmal']);
    expect(await room.sql('select 1 from inbox where event_id = $1', [eventId])).toHaveLength(1);
  });

  it('takes updates of one product all at once and keeps the last', async () => {
    const { documents, find } = await room.aShelf({ name: 'Eile' });

    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        room.hearProduct(
          { ...documents[0]!, variants: [priced(i), priced(i + 1)] },
          i + 2,
          ProductUpdated,
        ),
      ),
    );

    expect(await find({ filter: { price: { min: 20, max: 20 } } })).toEqual(['Eile']);
    expect(await find({ filter: { price: { max: 18 } } })).toEqual([]);
  });

  it('keeps stock that it hears of before the product, and never an earlier level', async () => {
    const sku = 'EARLY-1';
    await room.hearStock(sku, 4, 7);
    await room.hearStock(sku, 0, 6);

    const { find } = await room.aShelf({ name: 'Spät', variants: [priced(1, { sku })] });

    expect(await find({ filter: { inStock: true } })).toEqual(['Spät']);
  });
});
