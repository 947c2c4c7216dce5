import { products } from '../catalogue.ts';
import { categories } from '../categories.ts';
import { bathAndCare } from './goods/bath-and-care.ts';
import { categoryArt } from './goods/categories.ts';
import { garden } from './goods/garden.ts';
import { hero } from './goods/hero.ts';
import { homeTextiles } from './goods/home-textiles.ts';
import { kitchenTools } from './goods/kitchen-tools.ts';
import { lightAndCandles } from './goods/light-and-candles.ts';
import { paperAndBooks } from './goods/paper-and-books.ts';
import { rainAndTravel } from './goods/rain-and-travel.ts';
import { tableware } from './goods/tableware.ts';
import { teaAndCoffee } from './goods/tea-and-coffee.ts';
import { picture } from './scene.ts';

const goods = {
  ...teaAndCoffee,
  ...tableware,
  ...kitchenTools,
  ...homeTextiles,
  ...lightAndCandles,
  ...paperAndBooks,
  ...rainAndTravel,
  ...garden,
  ...bathAndCare,
};

const found = (art: Record<string, string>, name: string) => {
  const drawing = art[name];
  if (!drawing) throw new Error(`Nobody has drawn ${name}`);
  return drawing;
};

/** Every picture of the demo shop as SVG text, by file name. */
export const drawings = (): Map<string, string> =>
  new Map([
    ...products.flatMap(({ images }) =>
      images.map(({ file, alt }) => [`${file}.svg`, picture(alt, found(goods, file))] as const),
    ),
    ...categories.map(
      ({ slug, name }) =>
        [`category-${slug}.svg`, picture(name, found(categoryArt, slug))] as const,
    ),
    ['hero.svg', picture('A tea table by the window above an old harbour', hero, 1600, 900)],
  ]);
