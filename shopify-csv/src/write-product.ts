import { attributesText, inCell, levelsText, pathsText } from './cells.ts';
import { type Column, columns } from './columns.ts';
import { htmlOf } from './plain-text.ts';
import { priceText } from './price.ts';
import type { CatalogueProduct, CatalogueVariant } from './read-catalogue.ts';
import { noOption, variantName } from './variant-name.ts';

type Cells = Partial<Record<Column, string>>;
type Option = { name: string; value: string };

/** A product as rows of a CSV file; an import reads the same product from them. */
export const rowsOf = (
  product: CatalogueProduct,
  paths: ReadonlyMap<string, readonly string[]>,
): string[][] => {
  const options = product.variants.map(variant => optionsOf(variant, product));
  const count = Math.max(product.variants.length, product.images.length, 1);
  return Array.from({ length: count }, (_, i) => {
    const cells: Cells = {
      Handle: product.slug,
      ...(i === 0 && factsOf(product, paths)),
      ...(product.variants[i] && variantCells(product.variants[i], product, options[i]!)),
      ...optionCells(options[i] ?? [], i === 0 ? [] : (options[0] ?? [])),
      ...imageCells(product, i),
    };
    return columns.map(column => inCell(cells[column] ?? ''));
  });
};

const factsOf = (
  { name, description, brand, categories, status }: CatalogueProduct,
  paths: ReadonlyMap<string, readonly string[]>,
): Cells => {
  const places = categories.map(({ id }) => paths.get(id) ?? []);
  const [type = '', ...tags] = places.map(names => names.at(-1) ?? '');
  return {
    Title: name,
    'Body (HTML)': htmlOf(description),
    Vendor: brand?.name ?? '',
    Type: type,
    Tags: tags.join(', '),
    Published: String(status === 'ACTIVE').toUpperCase(),
    Status: status.toLowerCase(),
    Categories: pathsText(places),
  };
};

const variantCells = (
  variant: CatalogueVariant,
  product: CatalogueProduct,
  options: readonly Option[],
): Cells => {
  const { sku, price, isActive, weightGrams, stockItem } = variant;
  const more = variant.attributes.slice(attributesAmong(options));
  return {
    'Variant SKU': sku,
    'Variant Grams': weightGrams === null ? '' : String(weightGrams),
    'Variant Inventory Qty': stockItem ? String(stockItem.onHand) : '',
    'Variant Price': priceText(price.amountMinor, price.currency),
    'Variant Currency': price.currency,
    'Variant Name': variantName(options, product.name) === variant.name ? '' : variant.name,
    'Variant Active': String(isActive).toUpperCase(),
    'Variant Attributes': attributesText(more),
    'Inventory Levels': levelsText(levelsOf(variant)),
  };
};

// By code, so that the same shop is always written the same.
const levelsOf = ({ stockItem }: CatalogueVariant) =>
  (stockItem?.levels ?? [])
    .map(({ onHand, storageLocation: { code, warehouse } }) => ({
      warehouse: warehouse.code,
      location: code,
      onHand,
    }))
    .toSorted((a, b) => (`${a.warehouse} ${a.location}` < `${b.warehouse} ${b.location}` ? -1 : 1));

const maxOptions = 3;
const isPlain = ({ name, value }: Option) =>
  name !== noOption.name && name.trim() === name && value.trim() === value;

// Shopify has three options; attributes from the first that cannot be one stand in a column of their own.
const optionsOf = ({ name, attributes }: CatalogueVariant, { variants }: CatalogueProduct) => {
  const odd = attributes.findIndex(attribute => !isPlain(attribute));
  const options = attributes.slice(0, odd === -1 ? maxOptions : Math.min(odd, maxOptions));
  if (options.length > 0) return options;
  return [variants.length === 1 ? noOption : { name: noOption.name, value: name }];
};

const attributesAmong = (options: readonly Option[]) =>
  options.filter(({ name }) => name !== noOption.name).length;

// The names of the options stand in the first row, and where they are others.
const optionCells = (options: readonly Option[], first: readonly Option[]): Cells =>
  Object.fromEntries(
    options.flatMap(({ name, value }, i) => [
      [`Option${i + 1} Name`, name === first[i]?.name ? '' : name],
      [`Option${i + 1} Value`, value],
    ]),
  );

const imageCells = ({ images }: CatalogueProduct, i: number): Cells => {
  const image = images[i];
  if (!image) return {};
  return {
    'Image Src': image.url,
    'Image Position': String(i + 1),
    'Image Alt Text': image.alt,
    'Image Width': String(image.width),
    'Image Height': String(image.height),
  };
};
