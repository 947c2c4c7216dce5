import { IllegalTransition } from '@hansa/chassis/domain-error';
import { describe, expect, it } from '@jest/globals';
import {
  CartCheckedOut,
  CartItemNotFound,
  CheckoutInProgress,
  QuantityOutOfRange,
  TooManyCartItems,
} from '../errors.ts';
import { aCart } from './cart.builder.ts';

describe('A cart', () => {
  it('takes more of what is in already', () => {
    const cart = aCart();

    cart.add('tea', 2);
    cart.add('cup', 1);
    cart.add('tea', 3);

    expect(cart.items).toEqual([
      { productVariantId: 'tea', quantity: 5 },
      { productVariantId: 'cup', quantity: 1 },
    ]);
  });

  it.each([0, -1, 1000, 2_147_483_647])('does not take %d of a variant', quantity => {
    const cart = aCart();

    expect(() => cart.add('tea', quantity)).toThrow(QuantityOutOfRange);
    expect(cart.items).toEqual([]);
  });

  it('does not take more than 999 in all', () => {
    const cart = aCart({ items: [{ productVariantId: 'tea', quantity: 990 }] });

    expect(() => cart.add('tea', 10)).toThrow(QuantityOutOfRange);
    expect(cart.quantityOf('tea')).toBe(990);
  });

  it('changes and removes only what is in', () => {
    const cart = aCart({ items: [{ productVariantId: 'tea', quantity: 1 }] });

    cart.update('tea', 7);

    expect(cart.quantityOf('tea')).toBe(7);
    expect(() => cart.update('cup', 1)).toThrow(CartItemNotFound);
    expect(() => cart.remove('cup')).toThrow(CartItemNotFound);
  });

  it('holds a hundred different variants at most', () => {
    const items = Array.from({ length: 100 }, (_, i) => ({
      productVariantId: `v${i}`,
      quantity: 1,
    }));

    expect(() => aCart({ items }).add('one more', 1)).toThrow(TooManyCartItems);
  });

  it.each([
    ['LOCKED', CheckoutInProgress],
    ['CHECKED_OUT', CartCheckedOut],
  ] as const)('does not change while %s', (status, refusal) => {
    const cart = aCart({ status, items: [{ productVariantId: 'tea', quantity: 1 }] });

    expect(() => cart.add('tea', 1)).toThrow(refusal);
    expect(() => cart.update('tea', 2)).toThrow(refusal);
    expect(() => cart.remove('tea')).toThrow(refusal);
    expect(() => cart.clear()).toThrow(refusal);
  });

  describe('that is checked out', () => {
    it('is closed for one checkout, opened again by it, and ends as its order', () => {
      const cart = aCart({ items: [{ productVariantId: 'tea', quantity: 1 }] });

      cart.lock('c1');
      cart.lock('c1');
      expect(cart.status).toBe('LOCKED');
      cart.unlock('c1');
      expect(cart.status).toBe('OPEN');
      cart.lock('c2');

      expect(cart.checkOut('c2')).toBe(true);
      expect(cart.checkOut('c2')).toBe(false);
      expect(cart.status).toBe('CHECKED_OUT');
    });

    it('belongs to that checkout alone', () => {
      const cart = aCart();
      cart.lock('c1');

      expect(() => cart.lock('c2')).toThrow(CheckoutInProgress);
      expect(() => cart.checkOut('c2')).toThrow(CheckoutInProgress);
      cart.unlock('c2');
      expect(cart.status).toBe('LOCKED');

      cart.checkOut('c1');
      expect(() => cart.lock('c2')).toThrow(CartCheckedOut);
      cart.unlock('c1');
      expect(cart.status).toBe('CHECKED_OUT');
    });

    it('cannot become an order without having been closed', () => {
      expect(() => aCart().checkOut('c1')).toThrow(IllegalTransition);
    });
  });
});
