import { chromium } from './chromium.ts';
import { inOpenShop, run } from './open-shop.ts';

// Opens a shop, walks through its pages in a browser, and closes it again.
process.exitCode = await inOpenShop(async url => {
  const cli = new URL(import.meta.resolve('@playwright/test/cli')).pathname;
  const wanted = ['test', ...process.argv.slice(2)];
  return run(cli, wanted, { SHOP_URL: url, CHROMIUM: await chromium() });
});
