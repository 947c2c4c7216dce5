import { IllegalTransition } from '@hansa/chassis/domain-error';
import { describe, expect, it } from '@jest/globals';
import { ProductHasNoVariants, TooManyOf } from '../errors.ts';
import { aProduct } from './product.builder.ts';

describe('A product', () => {
  it('is published once it has an active variant, and says since when', () => {
    const product = aProduct();

    product.publish(true);

    expect(product.status).toBe('ACTIVE');
    expect(product.publishedAt).toBeInstanceOf(Date);
    expect(product.version).toBe(2);
  });

  it('is not published without anything to sell', () => {
    const product = aProduct();

    expect(() => product.publish(false)).toThrow(ProductHasNoVariants);
    expect(product.status).toBe('DRAFT');
  });

  it('keeps its first day of sale when it comes back from the archive', () => {
    const publishedAt = new Date('2026-01-01');
    const product = aProduct({ status: 'ARCHIVED', publishedAt });

    product.publish(true);

    expect(product.publishedAt).toBe(publishedAt);
  });

  it.each(['DRAFT', 'ARCHIVED'] as const)('cannot be archived while %s', status => {
    const product = aProduct({ status });

    expect(() => product.archive()).toThrow(IllegalTransition);
    expect(product.status).toBe(status);
  });

  it.each([
    ['DRAFT', 'DRAFT', 'DRAFT'],
    ['DRAFT', 'ACTIVE', 'ACTIVE'],
    ['DRAFT', 'ARCHIVED', 'ARCHIVED'],
    ['ACTIVE', 'DRAFT', 'ARCHIVED'],
    ['ACTIVE', 'ARCHIVED', 'ARCHIVED'],
    ['ARCHIVED', 'DRAFT', 'ARCHIVED'],
    ['ARCHIVED', 'ACTIVE', 'ACTIVE'],
  ] as const)('that is %s and is to be %s becomes %s', (status, wanted, reached) => {
    const product = aProduct({ status });

    expect(product.moveTo(wanted, true)).toBe(reached !== status);
    expect(product.status).toBe(reached);
  });

  it('stays as it is when it cannot go where it is to be', () => {
    const product = aProduct();

    expect(() => product.moveTo('ACTIVE', false)).toThrow(ProductHasNoVariants);
    expect(product).toMatchObject({ status: 'DRAFT', version: 1 });
  });

  it('has twenty images at most', () => {
    const image = { url: '/media/a.svg', alt: '', width: 1, height: 1 };
    const product = aProduct({ images: Array.from({ length: 20 }, () => image) });

    expect(() => product.addImage(image)).toThrow(TooManyOf);
  });
});
