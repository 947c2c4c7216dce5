import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { orderElsewhere, takeOver } from './buyer.ts';
import { archive, sell } from './goods.ts';
import { openBackOffice } from './staff.ts';

test('what the shop does not have is said kindly, with a way on', async ({ page }) => {
  const gone = await sell();
  await archive(gone);
  const ends = {
    '/nowhere': 'There is nothing at this address',
    '/p/never-was': 'We do not have this, or no longer',
    [`/p/${gone.slug}`]: 'We do not have this, or no longer',
    '/c/never-was': 'There is no such shelf',
    [`/orders/${randomUUID()}`]: 'We know of no such order of yours',
    '/orders/not-an-id': 'We know of no such order of yours',
  };
  for (const [path, words] of Object.entries(ends)) {
    await page.goto(path);
    await expect(page.getByRole('main').getByText(words), path).toBeVisible();
    await expect(page.getByRole('link', { name: 'Go to the shop' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
});

test('an order of somebody else looks like none at all', async ({ page }) => {
  const goods = await sell();
  const [mine, theirs] = [await orderElsewhere(goods), await orderElsewhere(goods)];
  await takeOver(page, mine.session);
  await page.goto(`/orders/${theirs.id}`);

  await expect(page.getByText('We know of no such order of yours')).toBeVisible();
  await expect(page.getByText('Ebba Elsewhere')).toHaveCount(0);
});

test('what the back office does not know is said, for every kind of thing', async ({ page }) => {
  const id = randomUUID();
  await openBackOffice(page);
  const ends = {
    '/nowhere': 'There is nothing at this address',
    [`/orders/${id}`]: 'There is no such order',
    '/orders/not-an-id': 'There is no such order',
    [`/products/${id}`]: 'There is no such product',
    '/products/not-an-id': 'There is no such product',
    [`/shipments/${id}`]: 'There is no such shipment',
    '/shipments/not-an-id': 'There is no such shipment',
    [`/picking/${id}`]: 'There is no such picking job',
    '/picking/not-an-id': 'There is no such picking job',
    [`/customers/${id}`]: 'There is no such customer',
    '/customers/not-an-id': 'There is no such customer',
    '/stock/item?sku=NEVER-WAS': 'Nothing was ever booked of it.',
    '/orders?number=H-0': 'No such orders',
  };
  for (const [path, words] of Object.entries(ends)) {
    await page.goto(`/admin${path}`);
    await expect(page.getByRole('main').getByText(words), path).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
});
