import { expect, test } from '@playwright/test';
import { sell, unheardOf } from './goods.ts';
import { openBackOffice } from './staff.ts';

test('staff make a product, book its stock in, and shoppers find and buy it', async ({ page }) => {
  const word = unheardOf();
  const name = `Copper kettle ${word}`;
  const sku = `KET-${word}`.toUpperCase();
  await openBackOffice(page, '/products');
  await page.getByRole('link', { name: 'New product' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Description').fill('<b>Boils</b> water & hums.');
  await page.getByRole('checkbox', { name: 'Tableware' }).check();
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('It needs a variant')).toBeVisible();
  await page.getByRole('button', { name: 'Add a variant' }).click();
  const variant = page.getByRole('dialog', { name: 'A new variant' });
  await variant.getByLabel('Name').fill('One litre');
  await variant.getByLabel('SKU').fill(sku);
  await variant.getByLabel('Price in EUR').fill('a lot');
  await variant.getByRole('button', { name: 'Add it' }).click();
  await expect(variant.getByText('An amount such as 12.50, please.')).toBeVisible();
  await variant.getByLabel('Price in EUR').fill('48.50');
  await variant.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('row', { name: sku })).toContainText('€48.50');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('For sale', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: sku }).click();
  await page.getByRole('button', { name: 'Book it in' }).click();
  await expect(page.getByText('Where does it lie?')).toBeVisible();
  const receipt = page.locator('hansa-receive-form');
  await receipt.getByLabel('Place').selectOption({ index: 1 });
  await receipt.getByLabel('Quantity').fill('12');
  await receipt.getByLabel('Reference').fill('Delivery note 7');
  await receipt.getByRole('button', { name: 'Book it in' }).click();
  await expect(page.getByText(`12 of ${sku} booked in.`)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Stock by place' })).toContainText('12');

  const found = page.getByRole('link', { name });
  // What is published is found a moment later.
  await expect(async () => {
    await page.goto(`/search?q=${word}`);
    await expect(found).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await found.click();
  await expect(page.getByText('In stock', { exact: true })).toBeVisible();
  await expect(page.getByText('€48.50')).toBeVisible();
  await expect(page.getByText('<b>Boils</b> water & hums.')).toBeVisible();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('button', { name: 'Cart, 1 item' })).toBeVisible();
});

test('a new price, and being taken from sale, show in the shop at once', async ({ page }) => {
  const { productId, sku, slug } = await sell();
  await openBackOffice(page, `/products/${productId}`);
  await page.getByRole('button', { name: `Change price ${sku}` }).click();
  await page.getByLabel('New price in EUR').fill('13,75');
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByRole('row', { name: sku })).toContainText('€13.75');
  await page.getByRole('link', { name: 'See it in the shop' }).click();
  await expect(page.getByText('€13.75')).toBeVisible();

  await page.goto(`/admin/products/${productId}`);
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'Archive it' }).click();
  await expect(page.getByText('Archived', { exact: true })).toBeVisible();
  await page.goto(`/p/${slug}`);
  await expect(page.getByText('We do not have this, or no longer')).toBeVisible();
});

test('a taken SKU is told beside its field', async ({ page }) => {
  const { sku } = await sell();
  const { productId } = await sell();
  await openBackOffice(page, `/products/${productId}`);
  await page.getByRole('button', { name: 'Add a variant' }).click();
  await page.getByLabel('Name').first().fill('Another');
  const variant = page.getByRole('dialog', { name: 'A new variant' });
  await variant.getByLabel('Name').fill('Another');
  await variant.getByLabel('SKU').fill(sku);
  await variant.getByLabel('Price in EUR').fill('1');
  await variant.getByRole('button', { name: 'Add it' }).click();

  await expect(variant.getByText('Another variant already has this SKU.')).toBeVisible();
  await expect(variant.getByLabel('SKU')).toHaveAttribute('aria-invalid', 'true');
});

test('what was counted is booked, and never below what is promised', async ({ page }) => {
  const { sku } = await sell({ stock: 9 });
  await openBackOffice(page, `/stock/item?sku=${sku}`);
  const count = page.locator('hansa-count-form');
  await count.getByLabel('Place').selectOption({ index: 1 });
  await expect(count.getByText('The books say 9, of which 0 are reserved.')).toBeVisible();
  await count.getByLabel('Counted').fill('7');
  await count.getByLabel('Reason').fill('Two broken');
  await count.getByRole('button', { name: 'Book the count' }).click();

  await expect(page.getByText('The count is booked.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Two broken/ })).toContainText('-2');
});
