import { openApart, openStandalone } from './houses.ts';
import { freshPrefix, sharedShopSetting } from './shop.ts';

// Jest loads this file anew for closing.
const kept = globalThis as { sharedShops?: Map<string, () => Promise<void>> };
kept.sharedShops ??= new Map();
const opened = kept.sharedShops;

/** Opens the shop that the flows of one run share. */
export const openSharedShop = async (apart: boolean) => {
  const prefix = freshPrefix();
  const { url, staff, metricsUrls, close } = await (apart ? openApart : openStandalone)(prefix, {});
  const setting = sharedShopSetting(apart);
  process.env[setting] = JSON.stringify({ url, staff, metricsUrls, prefix });
  opened.set(setting, close);
};

/** Closes it again. */
export const closeSharedShop = async (apart: boolean) => {
  await opened.get(sharedShopSetting(apart))?.();
};
