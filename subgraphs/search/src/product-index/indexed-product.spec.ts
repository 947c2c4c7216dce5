import { describe, expect, it } from '@jest/globals';
import { indexedProduct } from './indexed-product.ts';
import { aDocument, aVariant } from './product-document.builder.ts';

const priced = (amountMinor: number, currency = 'EUR', isActive = true) =>
  aVariant({ price: { amountMinor, currency }, isActive });

describe('An indexed product', () => {
  it('is found by all that it is called', () => {
    const { vocabulary } = indexedProduct(
      aDocument({
        name: 'Teekanne',
        brandName: 'Möwe',
        categoryNames: ['Geschirr'],
        description: 'Hält warm.',
        variants: [
          aVariant({ sku: 'TK-1', name: 'Groß', attributes: [{ name: 'Farbe', value: 'Blau' }] }),
        ],
      }),
      1,
    );

    expect(vocabulary.sort()).toEqual(
      [
        'teekanne',
        'moewe',
        'mowe',
        'geschirr',
        'haelt',
        'halt',
        'warm',
        'tk',
        '1',
        'gross',
        'blau',
      ].sort(),
    );
  });

  it('costs what its cheapest active variant costs', () => {
    const variants = [priced(900), priced(700), priced(100, 'EUR', false)];

    expect(indexedProduct(aDocument({ variants }), 1)).toMatchObject({
      currency: 'EUR',
      minPriceMinor: 700,
    });
  });

  it('costs what it costs in the currency of the shop, where it has a price in it', () => {
    const both = [priced(100, 'CHF'), priced(900, 'EUR')];
    const neither = [priced(100, 'SEK'), priced(900, 'CHF')];

    expect(indexedProduct(aDocument({ variants: both }), 1)).toMatchObject({
      currency: 'EUR',
      minPriceMinor: 900,
    });
    expect(indexedProduct(aDocument({ variants: neither }), 1)).toMatchObject({
      currency: 'CHF',
      minPriceMinor: 900,
    });
  });

  it('offers active variants only, but stays listed without any', () => {
    const variants = [priced(500, 'EUR', false)];

    expect(indexedProduct(aDocument({ variants }), 1)).toMatchObject({
      variants: [],
      minPriceMinor: 500,
    });
  });
});
