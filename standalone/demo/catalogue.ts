import type { Product } from './product.ts';
import { bags } from './products/bags.ts';
import { bathAndCare } from './products/bath-and-care.ts';
import { garden } from './products/garden.ts';
import { homeTextiles } from './products/home-textiles.ts';
import { kitchenTools } from './products/kitchen-tools.ts';
import { lightAndCandles } from './products/light-and-candles.ts';
import { paperAndBooks } from './products/paper-and-books.ts';
import { rainwear } from './products/rainwear.ts';
import { tableware } from './products/tableware.ts';
import { teaAndCoffee } from './products/tea-and-coffee.ts';

export { brands } from './brands.ts';
export { type CategorySlug, categories } from './categories.ts';
export type { Product } from './product.ts';
export {
  storageLocationFor,
  type Warehouse,
  warehouses,
} from './warehouses.ts';

/** Every price of the demo shop is in this currency. */
export const currency = 'EUR';

/** Everything the demo shop sells, shelf by shelf. */
export const products: readonly Product[] = [
  ...teaAndCoffee,
  ...tableware,
  ...kitchenTools,
  ...homeTextiles,
  ...lightAndCandles,
  ...paperAndBooks,
  ...rainwear,
  ...bags,
  ...garden,
  ...bathAndCare,
];
