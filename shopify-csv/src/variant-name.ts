/** Shopify's name for the only option of a product that has none, and for its only value. */
export const noOption = { name: 'Title', value: 'Default Title' };

/** The name that a variant gets of its options: their values, or the product's title where it has none. */
export const variantName = (options: readonly { name: string; value: string }[], title: string) => {
  const isOnlyOne = options.every(
    ({ name, value }) => name === noOption.name && value === noOption.value,
  );
  return isOnlyOne ? title : options.map(({ value }) => value).join(' / ');
};
