import { expect, test } from '@playwright/test';
import { orderElsewhere, takeOver } from './buyer.ts';
import { sell } from './goods.ts';
import { openBackOffice, picker } from './staff.ts';

test('a paid order is picked by scanner, packed and shipped, and the buyer sees it', async ({
  page,
  browser,
}) => {
  const goods = await sell();
  const { id, number, session } = await orderElsewhere(goods, 2);
  await openBackOffice(page, '/picking', picker);
  await page.getByRole('region', { name: 'Open' }).getByRole('link', { name: number }).click();
  const scanner = page.getByLabel('Scan or type a SKU');
  await expect(scanner).toBeFocused();
  await page.keyboard.type('NOT-OURS\n');
  await expect(page.getByText('NOT-OURS does not belong to this order.')).toBeVisible();
  await page.keyboard.type(`${goods.sku}\n`);
  await expect(page.getByText(`${goods.sku}: 1 / 2`)).toBeVisible();
  await page.keyboard.type(`${goods.sku}\n`);
  await expect(page.getByRole('button', { name: 'Pack it (Enter)' })).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'The parcel' })).toBeVisible();
  const tracking = `TRACK-${number}`;
  await page.getByLabel('Another tracking number').fill(tracking);
  await page.getByRole('button', { name: 'It has left' }).click();
  await expect(page.getByRole('link', { name: tracking })).toBeVisible();

  const elsewhere = await browser.newContext();
  const buyer = await elsewhere.newPage();
  await takeOver(buyer, session);
  await buyer.goto(`/orders/${id}`);
  await expect(buyer.getByText('On its way', { exact: true })).toBeVisible();
  await expect(buyer.getByText(tracking)).toBeVisible();
  await expect(buyer.getByRole('button', { name: 'Cancel this order' })).toHaveCount(0);

  await page.getByRole('link', { name: tracking }).click();
  await page.getByRole('button', { name: 'Report what the carrier says' }).click();
  await page.getByRole('button', { name: 'Report it' }).click();
  await expect(page.getByText('Delivered', { exact: true }).first()).toBeVisible();
  await expect(async () => {
    await buyer.reload();
    await expect(buyer.getByText('Delivered', { exact: true }).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await elsewhere.close();
});

test('money is given back in part, and never more than was taken', async ({ page }) => {
  const { id } = await orderElsewhere(await sell({ price: 2_000 }));
  await openBackOffice(page, `/orders/${id}`);
  await page.getByRole('button', { name: 'Refund' }).click();
  const refund = page.getByRole('dialog', { name: 'Give money back' });
  await refund.getByLabel('Amount in EUR').fill('20.01');
  await refund.getByRole('button', { name: 'Give it back' }).click();
  await expect(refund.getByText('No more than €20.00 is left to give back.')).toBeVisible();

  await refund.getByLabel('Amount in EUR').fill('5');
  await refund.getByLabel('Reason').fill('A dent');
  await refund.getByRole('button', { name: 'Give it back' }).dblclick();

  await expect(page.getByText('The money is on its way back.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Given back.*€5\.00/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Refund' }).click();
  await expect(refund.getByText('€15.00 can be given back.')).toBeVisible();
});

test('staff cancel a paid order, and all of the money goes back', async ({ page }) => {
  const { id } = await orderElsewhere(await sell({ price: 2_000 }));
  await openBackOffice(page, `/orders/${id}`);
  await page.getByRole('button', { name: 'Cancel order' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel this order?' });
  await dialog.getByLabel('Reason').fill('Found cracked');
  await dialog.getByRole('button', { name: 'Cancel the order' }).click();

  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('Cancelled');
  await expect(page.getByText('Found cracked').first()).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('row', { name: /Given back.*€20\.00/ })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
});
