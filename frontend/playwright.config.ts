import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './e2e/chromium.ts';

const { SHOP_URL, CHROMIUM, BROWSER_SUMMARY } = process.env;

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/require-shop.ts',
  outputDir: '../node_modules/.cache/browser-tests',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: BROWSER_SUMMARY ? [['list'], ['json', { outputFile: BROWSER_SUMMARY }]] : 'list',
  use: {
    ...(SHOP_URL && { baseURL: SHOP_URL }),
    locale: 'en-GB',
    // Pictures of every moment would take as long as the tests.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(CHROMIUM && { executablePath: CHROMIUM }),
      args: chromiumFlags,
    },
  },
});
