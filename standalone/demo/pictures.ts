import type { CategorySlug, Product } from './catalogue.ts';

/** A picture as the shop shows it. */
export type Picture = { url: string; alt: string; width: number; height: number };

const urlOf = (file: string) => `/media/${file}.svg`;

/** The pictures of a product, in the order they are shown. */
export const picturesOf = (product: Pick<Product, 'images'>): Picture[] =>
  product.images.map(({ file, alt }) => ({ url: urlOf(file), alt, width: 1200, height: 1200 }));

/** The picture that stands for a category. */
export const categoryPictureOf = ({
  slug,
  name,
}: {
  slug: CategorySlug;
  name: string;
}): Picture => ({
  url: urlOf(`category-${slug}`),
  alt: name,
  width: 1200,
  height: 1200,
});

/** The wide picture over the front page. */
export const heroPicture: Picture = {
  url: urlOf('hero'),
  alt: 'A tea table by the window above an old harbour',
  width: 1600,
  height: 900,
};
