import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { brands, categories, products, storageLocationFor, warehouses } from './catalogue.ts';
import { mediaFolder, stalePictures } from './drawing/freshness.ts';
import { categoryPictureOf, heroPicture, picturesOf } from './pictures.ts';

const variants = products.flatMap(product => product.variants);
const repeated = (values: readonly string[]) =>
  values.filter((value, i) => values.indexOf(value) !== i);
const slugOf = ({ slug }: { slug: string }) => slug;

describe('the demo catalogue', () => {
  it('names every brand, category and product once, in letters fit for an address', () => {
    for (const things of [brands, categories, products]) {
      expect(repeated(things.map(slugOf))).toEqual([]);
      for (const { slug } of things) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('gives every variant a SKU of its own', () => {
    expect(repeated(variants.map(({ sku }) => sku))).toEqual([]);
    for (const { sku } of variants) expect(sku).toMatch(/^[A-Za-z0-9._/-]{1,64}$/);
  });

  it('puts every product under brands and categories that exist, and under the parents of these', () => {
    for (const { brand, categories: shelves } of products) {
      expect(brands.map(slugOf)).toContain(brand);
      expect(shelves.length).toBeGreaterThan(0);
      expect(repeated(shelves)).toEqual([]);
      for (const shelf of shelves) {
        const category = categories.find(({ slug }) => slug === shelf);
        expect(category).toBeDefined();
        if (category?.parent) expect(shelves).toContain(category.parent);
      }
    }
  });

  it('leaves no category and no brand empty', () => {
    for (const { slug } of categories)
      expect(products.some(product => product.categories.includes(slug))).toBe(true);
    for (const { slug } of brands)
      expect(products.some(product => product.brand === slug)).toBe(true);
  });

  it('lists a parent category before its children', () => {
    categories.forEach(({ parent }, i) => {
      if (parent) expect(categories.slice(0, i).map(slugOf)).toContain(parent);
    });
  });

  it('sells one to six variants of each product, told apart by name', () => {
    for (const product of products) {
      expect(product.variants.length).toBeGreaterThanOrEqual(1);
      expect(product.variants.length).toBeLessThanOrEqual(6);
      expect(repeated(product.variants.map(({ name }) => name))).toEqual([]);
    }
  });

  it('asks a price in whole cents and counts stock in whole pieces', () => {
    for (const { priceMinor, weightGrams, stock } of variants) {
      for (const amount of [priceMinor, weightGrams]) {
        expect(Number.isInteger(amount)).toBe(true);
        expect(amount).toBeGreaterThan(0);
      }
      for (const count of Object.values(stock)) {
        expect(Number.isInteger(count)).toBe(true);
        expect(count).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('has something sold out and something low, and most things in stock', () => {
    const totals = variants.map(({ stock }) => stock.HL + stock.HH);
    expect(totals.filter(total => total === 0).length).toBeGreaterThan(3);
    expect(totals.filter(total => total > 0 && total <= 5).length).toBeGreaterThan(5);
    expect(totals.filter(total => total > 5).length).toBeGreaterThan(totals.length / 2);
  });

  it('has a place in each warehouse for every SKU', () => {
    for (const { sku } of variants) {
      for (const { code, storageLocations } of warehouses)
        expect(storageLocations).toContain(storageLocationFor(sku, code));
    }
  });
});

describe('the demo pictures', () => {
  const committed = readdirSync(mediaFolder);
  const shown = [
    ...products.flatMap(picturesOf),
    ...categories.map(categoryPictureOf),
    heroPicture,
  ];

  it('shows pictures that exist, and says what each shows', () => {
    for (const { url, alt } of shown) {
      expect(committed).toContain(url.replace('/media/', ''));
      expect(alt).not.toBe('');
    }
    expect(repeated(shown.map(({ url }) => url))).toEqual([]);
  });

  it('shows at least one picture of every product', () => {
    for (const product of products) expect(picturesOf(product).length).toBeGreaterThan(0);
  });

  it('has committed exactly what the script draws', () => {
    expect(stalePictures()).toEqual([]);
  });

  it.each(committed)('%s is small, titled and stands alone', file => {
    const svg = readFileSync(new URL(file, mediaFolder), 'utf8');
    const limit = file === 'hero.svg' ? 20_000 : file.startsWith('category-') ? 8_000 : 6_000;
    expect(Buffer.byteLength(svg)).toBeLessThan(limit);
    expect(svg).toMatch(/<title>[^<]+<\/title>/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|<style|<text|<image|NaN|undefined|href="[^#]/,
    );
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const uses = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(uses));
  });
});
