import { expect, type Page, test } from '@playwright/test';
import { checkOut, hasOrdered, orderButton, signIn } from './buyer.ts';
import { open, shopPages, staffPages } from './every-page.ts';
import { sell } from './goods.ts';
import { shopper } from './staff.ts';

const width = 390;

test.use({ viewport: { width, height: 844 }, isMobile: true, hasTouch: true, trace: 'off' });
test.describe.configure({ timeout: 120_000 });

/** Nobody needs to push a page aside to read it. */
const fits = async (page: Page, name = page.url()) =>
  expect.soft(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(width);

test('a purchase goes all the way on a phone', async ({ page }) => {
  const { slug, name } = await sell();
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).tap();
  await fits(page, 'the menu');
  await page.getByRole('dialog', { name: 'Menu' }).getByRole('link', { name: 'Tableware' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tableware');
  await page.getByRole('button', { name: /^Filter/ }).tap();
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await filter.getByRole('checkbox', { name: 'In stock only' }).check();
  await fits(page, 'the filters');
  await filter.getByRole('button', { name: /^Show \d+ products/ }).tap();
  await page.getByRole('link', { name: 'Dune Mug' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dune Mug');

  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).tap();
  const cart = page.getByRole('dialog', { name: 'Your cart' });
  await expect(cart.getByText(name)).toBeVisible();
  await fits(page, 'the cart at the side');
  await cart.getByRole('link', { name: 'View cart' }).tap();
  await fits(page);
  await page.getByRole('main').getByRole('link', { name: 'Check out' }).tap();
  await checkOut(page);
  await fits(page, 'the last look');
  for (const step of ['contact', 'address', 'payment']) {
    await open(page, `/checkout?step=${step}`);
    await fits(page);
  }
  await page.getByRole('button', { name: 'Look it over' }).tap();
  await orderButton(page).tap();

  await hasOrdered(page);
  await fits(page, 'the order');
});

test('no page of the shop is wider than a phone', async ({ page }) => {
  await page.goto('/sign-in');
  await signIn(page, shopper);
  await expect(page.getByRole('heading', { name: 'About you' })).toBeVisible();
  for (const path of await shopPages()) {
    await open(page, path);
    await fits(page, path);
  }
});

test('no page of the back office is wider than a phone, and its menu leads everywhere', async ({
  page,
}) => {
  await open(page, '/admin/sign-in');
  await fits(page, '/admin/sign-in');
  await page.goto('/admin');
  await page.getByLabel('E-mail').fill('admin@hansa.test');
  await page.getByLabel('Password').fill('hansa-admin');
  await page.getByRole('button', { name: 'Sign in' }).tap();
  await page.getByRole('button', { name: 'Menu' }).tap();
  await fits(page, 'the menu');
  await page.getByRole('dialog', { name: 'Menu' }).getByRole('link', { name: 'Orders' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders');
  for (const path of await staffPages()) {
    await open(page, path);
    await fits(page, path);
  }
});
