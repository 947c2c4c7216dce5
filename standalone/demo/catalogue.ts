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

export { type Brand, type BrandSlug, brands } from './brands.ts';
export { type Category, type CategorySlug, categories } from './categories.ts';
export type { Attribute, Product, ProductPicture, Stock, Variant } from './product.ts';
export {
  storageLocationFor,
  type Warehouse,
  type WarehouseCode,
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
