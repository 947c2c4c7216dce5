import { expect, type Page, test } from '@playwright/test';
import {
  hasOrdered,
  orderButton,
  orderElsewhere,
  ordersOf,
  putIntoCart,
  readyToOrder,
  register,
  signIn,
} from './buyer.ts';
import { archive, changePrice, sell } from './goods.ts';
import { askGraph } from './graph.ts';
import { loseAnswer } from './network.ts';

const refusal = (page: Page) => page.locator('hansa-refusal-notice');

test('a price that changed meanwhile is shown, and only what was agreed to is paid', async ({
  page,
}) => {
  const goods = await readyToOrder(page, await sell({ price: 1_250 }));
  await changePrice(goods, 1_500);
  await orderButton(page).click();

  await expect(refusal(page)).toContainText('You saw €12.50; today it comes to €15.00.');
  expect(await ordersOf(page)).toBe(0);
  await page.getByRole('button', { name: 'Order for €15.00' }).click();
  await hasOrdered(page);
  await expect(page.getByText('€15.00').first()).toBeVisible();
});

test('the last one sold to somebody else is told, and can be taken out', async ({ page }) => {
  const goods = await readyToOrder(page, await sell({ stock: 1 }));
  await orderElsewhere(goods);
  await orderButton(page).click();

  await expect(refusal(page)).toContainText('Somebody was quicker.');
  await expect(refusal(page)).toContainText('none is left');
  await refusal(page).getByRole('button', { name: 'Take it out' }).click();
  await expect(page.getByText('There is nothing to check out')).toBeVisible();
  expect(await ordersOf(page)).toBe(0);
});

test('where fewer are left than wanted, those can still be had', async ({ page }) => {
  const goods = await sell({ stock: 3 });
  await putIntoCart(page, goods.slug);
  await putIntoCart(page, goods.slug);
  await readyToOrder(page, goods);
  await orderElsewhere(goods);
  await orderButton(page).click();

  await expect(refusal(page)).toContainText('only 2 are left');
  await refusal(page).getByRole('button', { name: 'Take 2' }).click();
  await orderButton(page).click();
  await hasOrdered(page);
  await expect(page.getByText('2 × €12.50')).toBeVisible();
});

test('what was taken from sale is named, and the rest can be ordered', async ({ page }) => {
  const gone = await sell();
  await putIntoCart(page, gone.slug);
  const stays = await readyToOrder(page);
  await archive(gone);
  await orderButton(page).click();

  await expect(refusal(page)).toContainText(`no longer for sale: ${gone.name}`);
  await refusal(page).getByRole('button', { name: 'Take it out and go on' }).click();
  await orderButton(page).click();
  await hasOrdered(page);
  await expect(page.getByRole('main').getByText(stays.name)).toBeVisible();
  await expect(page.getByRole('main').getByText(gone.name)).toHaveCount(0);
});

test('a cart with something taken from sale says so, and how to go on', async ({ page }) => {
  const goods = await sell();
  await putIntoCart(page, goods.slug);
  await archive(goods);
  await page.goto('/cart');

  await expect(page.getByText('No longer for sale: take it out to go on')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Check out' })).toHaveCount(0);
  await page.getByRole('button', { name: `Remove ${goods.name}` }).click();
  await expect(page.getByText('Your cart is empty')).toBeVisible();
});

/** As time would: the token is over, what it is renewed by is not. */
const letTokenEnd = (page: Page, keys: readonly string[] = ['accessToken']) =>
  page.evaluate(keys => {
    const session = JSON.parse(localStorage.getItem('hansa.session') ?? '{}');
    for (const key of keys) session[key] = `over${session[key]}`;
    localStorage.setItem('hansa.session', JSON.stringify(session));
  }, keys);

test('a session that is over in the middle of the checkout is renewed unnoticed', async ({
  page,
}) => {
  await readyToOrder(page);
  await letTokenEnd(page);
  await orderButton(page).click();

  await hasOrdered(page);
  expect(await ordersOf(page)).toBe(1);
});

test('a guest whose session cannot be had back keeps the cart, and orders once', async ({
  page,
}) => {
  const { name } = await readyToOrder(page);
  await letTokenEnd(page, ['accessToken', 'refreshToken']);
  await orderButton(page).click();

  await expect(page.getByText('What was in your cart is still here').first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Your order' })).toContainText(name);
  await expect(page.getByText('guest@hansa.test')).toBeVisible();
  await orderButton(page).click();
  await hasOrdered(page);
  expect(await ordersOf(page)).toBe(1);
});

test('a guest whose storage was emptied begins with an empty cart, not with an error', async ({
  page,
}) => {
  await readyToOrder(page);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.reload();

  await expect(page.getByText('There is nothing to check out')).toBeVisible();
  const { slug } = await sell();
  await putIntoCart(page, slug);
});

test('a customer who was signed out from elsewhere signs in again, and the order goes on', async ({
  page,
}) => {
  const account = await register(page);
  const { name } = await readyToOrder(page);
  const kept = await page.evaluate(() => localStorage.getItem('hansa.session'));
  const { accessToken } = JSON.parse(kept ?? '{}');
  await askGraph('mutation { signOut { signedOut } }', {}, accessToken);
  await letTokenEnd(page);
  await orderButton(page).click();

  await expect(page.getByRole('alert').first()).toContainText('Your session has ended.');
  await page.getByRole('link', { name: 'sign in again' }).click();
  await signIn(page, account);
  await hasOrdered(page);
  await expect(page.getByRole('main').getByText(name)).toBeVisible();
  expect(await ordersOf(page)).toBe(1);
});

test('an order whose answer is lost is sent again as the same one', async ({ page }) => {
  await readyToOrder(page);
  await loseAnswer(page, 'CheckOut');
  await orderButton(page).click();

  await expect(page.getByRole('alert')).toContainText('We do not know yet');
  await page.getByRole('button', { name: 'Try again' }).click();
  await hasOrdered(page);
  expect(await ordersOf(page)).toBe(1);
});

test('an order whose answer is lost is found again after a reload', async ({ page }) => {
  await readyToOrder(page);
  await loseAnswer(page, 'CheckOut');
  await orderButton(page).click();
  await expect(page.getByRole('alert')).toContainText('We do not know yet');
  await page.reload();

  await hasOrdered(page);
  expect(await ordersOf(page)).toBe(1);
});

test('an order clicked twice, and reloaded while the bank thinks, is one order', async ({
  page,
}) => {
  await readyToOrder(page);
  await page.getByRole('button', { name: 'Change payment' }).click();
  await page.getByLabel('Slow Visa ending 3000').check();
  await page.getByRole('button', { name: 'Look it over' }).click();
  await orderButton(page).dblclick();
  await expect(page.getByText('Your order is on its way to us')).toBeVisible();
  await page.reload();

  await hasOrdered(page);
  expect(await ordersOf(page)).toBe(1);
});
