import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { checkOut, orderButton, orderElsewhere, putIntoCart, signIn } from './buyer.ts';
import { isComplete, open, shopPages, staffPages } from './every-page.ts';
import { sell } from './goods.ts';
import { openBackOffice, shopper } from './staff.ts';

// Many pages each; recording them for later would take longer than looking at them.
test.describe.configure({ timeout: 180_000 });
test.use({ trace: 'off' });

test('every page of the shop can be used by everybody, by day and by night', async ({ page }) => {
  await page.goto('/sign-in');
  await signIn(page, shopper);
  await expect(page.getByRole('heading', { name: 'About you' })).toBeVisible();
  for (const path of await shopPages()) {
    await open(page, path);
    await isAccessible(page, path);
  }
});

test('the way from the cart to the order can be used by everybody', async ({ page }) => {
  for (const path of ['/account', '/account/orders', '/account/addresses', '/cart', '/checkout']) {
    await open(page, path);
    await isAccessible(page, `${path} of a stranger`);
  }
  const { slug } = await sell({ stock: 3 });
  await putIntoCart(page, slug);
  await isAccessible(page, 'the cart at the side');
  await open(page, '/cart');
  await isAccessible(page, '/cart');
  await open(page, '/checkout');
  await page.getByRole('button', { name: 'On to delivery' }).click();
  await isAccessible(page, '/checkout without an address');
  await checkOut(page, 'Declined card ending 0002');
  await isAccessible(page, '/checkout at the last look');
  for (const step of ['address', 'payment']) {
    await open(page, `/checkout?step=${step}`);
    await isAccessible(page, `/checkout at ${step}`);
  }
  await page.getByRole('button', { name: 'Look it over' }).click();
  await orderButton(page).click();
  await expect(page.getByRole('button', { name: 'Choose another card' })).toBeVisible();
  await isAccessible(page, '/checkout declined');
});

test('every page of the back office can be used by everybody, by day and by night', async ({
  page,
}) => {
  await open(page, '/admin/sign-in');
  await isAccessible(page, '/admin/sign-in');
  await openBackOffice(page);
  await isComplete(page);
  for (const path of await staffPages()) {
    await open(page, path);
    await isAccessible(page, path);
  }
});

test('what opens over the pages of the back office can be used by everybody', async ({ page }) => {
  const { productId, sku } = await sell();
  const { id } = await orderElsewhere(await sell());
  await openBackOffice(page, `/products/${productId}`);
  await page.getByRole('button', { name: 'Add a variant' }).click();
  await page.getByRole('button', { name: 'Add it' }).click();
  await isAccessible(page, 'adding a variant, with what is wrong');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: `Change price ${sku}` }).click();
  await isAccessible(page, 'changing a price');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Archive' }).click();
  await isAccessible(page, 'the question before archiving');

  await open(page, `/admin/orders/${id}`);
  await page.getByRole('button', { name: 'Refund' }).click();
  await isAccessible(page, 'giving money back');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel order' }).click();
  await isAccessible(page, 'cancelling an order');
});
