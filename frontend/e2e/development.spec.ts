import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, type Page, test } from '@playwright/test';
import { admin } from './staff.ts';

// Both applications are built on the way.
const startLimitMs = 120_000;
test.describe.configure({ timeout: startLimitMs + 60_000 });
test.use({ trace: 'off' });

let child: ChildProcess;

test.afterEach(async () => {
  const closed = once(child, 'close');
  child.kill();
  await closed;
});

/** `npm run dev` on free ports; answers where it serves the shop, and where the back office. */
const startDevelopment = () =>
  new Promise<[shop: string, backOffice: string]>((resolve, reject) => {
    const dev = new URL('../build/dev.ts', import.meta.url).pathname;
    child = spawn(process.execPath, [dev, '--port', '0'], {
      env: { ...process.env, GRAPH_URL: process.env.SHOP_URL, NO_COLOR: '1' },
    });
    let said = '';
    const hear = (text: unknown) => {
      said += text;
      const [...addresses] = said.matchAll(/Local:\s+(http:\S+)/g);
      const found = addresses.map(([, address]) => address!);
      const shop = found.find(address => !address.includes('/admin'));
      const backOffice = found.find(address => address.includes('/admin'));
      if (shop && backOffice) resolve([shop, backOffice]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', () => reject(new Error(`npm run dev has ended:\n${said}`)));
  });

const listen = (page: Page) => {
  const complaints: string[] = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  return complaints;
};

test('both applications run as built for development, and complain of nothing', async ({
  page,
}) => {
  const [shop, backOffice] = await startDevelopment();
  const complaints = listen(page);

  await page.goto(shop);
  await expect(page.getByRole('article').first()).toBeVisible({ timeout: 30_000 });
  await page.goto(new URL('/p/dune-mug', shop).href);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: 'Check out' }).click();
  await expect(page.getByLabel('E-mail')).toBeVisible();
  await page.goto(new URL('/account/orders', shop).href);
  await expect(page.getByText('No orders yet')).toBeVisible();

  await page.goto(backOffice);
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard');
  await expect(page.locator('hansa-sales-chart svg, hansa-sales-chart canvas')).toBeVisible();
  for (const name of ['Orders', 'Picking', 'Products', 'Stock', 'Customers']) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  expect(complaints).toEqual([]);
});
