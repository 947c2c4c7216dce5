import { openShop } from './shop.ts';

type Global = { closeSharedShop?: (() => Promise<void>) | undefined };

/** Opens the shop that flows share. */
export const openSharedShop = async () => {
  const shop = await openShop();
  process.env.SHARED_SHOP_URL = shop.url;
  process.env.SHARED_SHOP_PREFIX = shop.prefix;
  (globalThis as Global).closeSharedShop = shop.stop;
};

/** Closes it again. */
export const closeSharedShop = async () => {
  await (globalThis as Global).closeSharedShop?.();
};
