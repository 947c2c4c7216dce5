import { expect, test } from '@playwright/test';
import { orderElsewhere, putIntoCart, takeOver } from './buyer.ts';
import { sell } from './goods.ts';
import { breakPart, cutOff, loseAnswer, reconnect } from './network.ts';
import { askAsStaff, openBackOffice } from './staff.ts';

test('a shop that cannot be reached says so, and goes on when it can', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('article').first()).toBeVisible();
  await cutOff(page);
  for (const path of ['/p/dune-mug', '/']) {
    await page.goto(path);
    await expect(page.getByRole('alert')).toContainText('The shop cannot be reached.');
  }
  await reconnect(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a shelf without a shop behind it can be asked for again', async ({ page }) => {
  await cutOff(page);
  await page.goto('/c/tea-and-coffee');
  await expect(page.getByRole('alert')).toContainText('The shop cannot be reached.');
  await reconnect(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tea & Coffee');
});

test('what could not be put into the cart can be put there again', async ({ page }) => {
  const { slug } = await sell();
  await page.goto(`/p/${slug}`);
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
  await cutOff(page);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('status').getByText('The shop cannot be reached.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cart, empty' })).toBeVisible();

  await reconnect(page);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('dialog', { name: 'Your cart' })).toContainText('€12.50');
});

test('a change of the cart that nobody heard of is taken back in sight', async ({ page }) => {
  const { name, slug } = await sell();
  await putIntoCart(page, slug);
  await page.goto('/cart');
  const quantity = page.getByRole('textbox', { name: `Quantity of ${name}` });
  await expect(quantity).toHaveValue('1');
  await cutOff(page);
  await page.getByRole('button', { name: 'More' }).click();

  await expect(page.getByRole('status').getByText('The shop cannot be reached.')).toBeVisible();
  await expect(quantity).toHaveValue('1');
  await reconnect(page);
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('button', { name: 'Cart, 2 items' })).toBeVisible();
});

test('goods whose stock is not known can be looked at, and bought', async ({ page }) => {
  const { slug } = await sell();
  const path = ['productBySlug', 'variants', '0', 'availability'];
  await breakPart(page, 'ProductPage', path, ({ productBySlug }) => {
    for (const variant of productBySlug.variants) variant.availability = null;
  });
  await page.goto(`/p/${slug}`);

  await expect(page.getByText('Stock is not known just now')).toBeVisible();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('dialog', { name: 'Your cart' })).toContainText('€12.50');
});

test('an order whose parcels are not known shows the rest', async ({ page }) => {
  const { id, number, session } = await orderElsewhere(await sell());
  await takeOver(page, session);
  await breakPart(page, 'OrderPage', ['order', 'shipments'], ({ order }) => {
    order.shipments = null;
  });
  await page.goto(`/orders/${id}`);

  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  await expect(page.getByText('What we know of the parcel cannot be shown')).toBeVisible();
});

test('the back office shows what it knows where payments cannot answer', async ({ page }) => {
  const { id, number } = await orderElsewhere(await sell());
  await openBackOffice(page);
  await breakPart(page, 'StaffOrderWithStock', ['order', 'payments'], ({ order }) => {
    order.payments = null;
  });
  await page.goto(`/admin/orders/${id}`);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number);
  await expect(page.getByText('Payments cannot be shown just now.')).toBeVisible();
});

test('the back office goes on when the shop answers again', async ({ page }) => {
  await openBackOffice(page);
  await cutOff(page);
  await page.goto('/admin/orders');
  await expect(page.getByRole('alert')).toContainText('The shop cannot be reached.');
  await reconnect(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('tbody tr').first()).toBeVisible();
});

test('goods booked in without an answer are booked once, however often it is sent', async ({
  page,
}) => {
  const { sku } = await sell({ stock: 5 });
  await openBackOffice(page, `/stock/item?sku=${sku}`);
  const receipt = page.locator('hansa-receive-form');
  await receipt.getByLabel('Place').selectOption({ index: 1 });
  await receipt.getByLabel('Quantity').fill('3');
  await loseAnswer(page, 'ReceiveStock');
  await receipt.getByRole('button', { name: 'Book it in' }).click();
  await expect(receipt.getByRole('alert')).toContainText('The shop cannot be reached.');
  await receipt.getByRole('button', { name: 'Book it in' }).click();
  await expect(page.getByText(`3 of ${sku} booked in.`)).toBeVisible();

  const query = 'query($sku: String!) { stockItem(sku: $sku) { onHand } }';
  const { stockItem } = await askAsStaff(query, { sku });
  expect(stockItem.onHand).toBe(8);
});

test('staff whose session ends while they type sign in over the page and lose nothing', async ({
  page,
}) => {
  await openBackOffice(page, '/products/new');
  await page.getByLabel('Name').fill('Half a kettle');
  await page.evaluate(() => {
    const session = JSON.parse(localStorage.getItem('hansa.staff') ?? '{}');
    const over = { ...session, accessToken: 'over', refreshToken: 'over' };
    localStorage.setItem('hansa.staff', JSON.stringify(over));
  });
  await page.getByRole('button', { name: 'Create the draft' }).click();

  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.getByLabel('E-mail').fill('admin@hansa.test');
  await dialog.getByLabel('Password').fill('hansa-admin');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel('Name')).toHaveValue('Half a kettle');
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Half a kettle');
});
