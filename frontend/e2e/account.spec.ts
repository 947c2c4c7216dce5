import { expect, test } from '@playwright/test';
import {
  fillAddress,
  hasOrdered,
  orderButton,
  orderElsewhere,
  putIntoCart,
  readyToOrder,
  register,
  signIn,
  takeOver,
} from './buyer.ts';
import { sell } from './goods.ts';

test('opening an account takes the cart and the orders of the guest along', async ({ page }) => {
  await readyToOrder(page);
  await orderButton(page).click();
  await hasOrdered(page);
  const { name, slug } = await sell();
  await putIntoCart(page, slug);

  const account = await register(page);

  await expect(page.getByRole('button', { name: 'Cart, 1 item' })).toBeVisible();
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^H-/ })).toHaveCount(1);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Cart, empty' })).toBeVisible();
  await page.goto('/sign-in?return=%2Fcart');
  await signIn(page, account);
  await expect(page.locator('hansa-cart-lines').getByText(name)).toBeVisible();
});

test('signing in on the way to the checkout brings the cart and fills in the address', async ({
  page,
  browser,
}) => {
  const account = await register(page);
  await page.goto('/account/addresses');
  await page.getByRole('button', { name: 'Add an address' }).click();
  await fillAddress(page, 'Rike Register');
  await page.getByRole('button', { name: 'Save address' }).click();
  await expect(page.getByText('Default', { exact: true })).toBeVisible();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const { slug, name } = await sell();
  await putIntoCart(other, slug);
  await other.goto('/checkout');
  await other.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signIn(other, account);

  await expect(other.getByLabel('E-mail')).toHaveValue(account.email);
  await expect(other.getByRole('complementary', { name: 'Your order' })).toContainText(name);
  await other.getByRole('button', { name: 'On to delivery' }).click();
  await expect(other.getByLabel('Street and number')).toHaveValue('An der Untertrave 1');
  await elsewhere.close();
});

test('a wrong password is told, and nothing of what was typed is lost', async ({ page }) => {
  await page.goto('/sign-in');
  await signIn(page, { email: 'nobody@hansa.test', password: 'not this one' });

  await expect(page.getByRole('alert')).toContainText('do not go together');
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@hansa.test');
});

test('the address book is added to, changed, and what was removed comes back', async ({ page }) => {
  await register(page);
  await page.goto('/account/addresses');
  for (const name of ['Rike at home', 'Rike at work']) {
    await page.getByRole('button', { name: 'Add an address' }).click();
    await fillAddress(page, name);
    await page.getByRole('button', { name: 'Save address' }).click();
    await expect(page.getByRole('main').getByText(name)).toBeVisible();
  }
  const entry = (name: string) => page.getByRole('listitem').filter({ hasText: name });

  await entry('Rike at work').getByRole('button', { name: 'Make default' }).click();
  await expect(entry('Rike at work').getByText('Default', { exact: true })).toBeVisible();
  await expect(entry('Rike at home').getByText('Default', { exact: true })).toHaveCount(0);
  await entry('Rike at home')
    .getByRole('button', { name: /^Change/ })
    .click();
  await page.getByLabel('Town').fill('Stralsund');
  await page.getByRole('button', { name: 'Save address' }).click();
  await expect(entry('Rike at home')).toContainText('Stralsund');

  await entry('Rike at home')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(entry('Rike at home')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(entry('Rike at home')).toContainText('Stralsund');
});

test('a buyer cancels a paid order, and the money comes back', async ({ page }) => {
  const { id, session } = await orderElsewhere(await sell());
  await takeOver(page, session);
  await page.goto(`/orders/${id}`);
  await page.getByRole('button', { name: 'Cancel this order' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Cancel this order' }).click();
  await page.getByRole('button', { name: 'Cancel the order' }).click();

  await expect(page.getByText('This order was cancelled.')).toBeVisible();
  await expect(page.getByText('€12.50 went back to your card.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toHaveCount(0);
});
