import { expect, test } from '@playwright/test';
import { orderElsewhere } from './buyer.ts';
import { sell } from './goods.ts';
import { admin, openBackOffice, picker } from './staff.ts';

test('a stranger signs in first, and then stands where they wanted to go', async ({ page }) => {
  await page.goto('/admin/orders?status=PAID');
  await expect(page.getByRole('heading', { name: 'Back office' })).toBeVisible();
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('do not go together');
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders');
  await expect(page).toHaveURL(/\/admin\/orders\?status=PAID$/);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Back office' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('a shopper’s account does not open the back office', async ({ page }) => {
  await page.goto('/admin');
  await page.getByLabel('E-mail').fill('ada@hansa.test');
  await page.getByLabel('Password').fill('hansa-shopper');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('alert')).toContainText('The back office is for staff');
});

test('what an account may not do it is not offered, and a deep link says so', async ({ page }) => {
  const { id } = await orderElsewhere(await sell());
  await openBackOffice(page, '', picker);
  const doors = page.getByRole('navigation', { name: 'Back office' }).getByRole('link');
  await expect(doors).toHaveText(['Dashboard', 'Orders', 'Picking', 'Shipments']);
  await expect(page.getByRole('heading', { name: 'To be picked' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Running out' })).toHaveCount(0);

  await page.goto(`/admin/orders/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^H-/);
  await expect(page.getByRole('button', { name: 'Cancel order' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Refund' })).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);

  for (const path of ['/products/new', '/stock', '/customers', '/payments', '/warehouses']) {
    await page.goto(`/admin${path}`);
    await expect(page.getByText('Your account is not allowed here')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/admin${path}$`));
  }
});

const lists = {
  orders: 'Orders',
  payments: 'Payments',
  shipments: 'Shipments',
  products: 'Products',
  stock: 'Stock',
  'stock/movements': 'Stock movements',
  customers: 'Customers',
};

test('every list has its rows, and the dashboard its figures', async ({ page }) => {
  await openBackOffice(page);
  await expect(page.locator('hansa-sales-chart svg, hansa-sales-chart canvas')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Running out' })).toBeVisible();
  await expect(page.locator('hansa-dashboard-page .lines a').first()).toBeVisible();
  for (const [path, title] of Object.entries(lists)) {
    await page.goto(`/admin/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('main').locator('tbody tr').first(), path).toBeVisible();
  }
  await page.goto('/admin/warehouses');
  await expect(page.getByRole('region').getByRole('listitem').first()).toBeVisible();
});

test('a list is narrowed by its address, and the quick way finds an order', async ({ page }) => {
  const { number, id } = await orderElsewhere(await sell());
  await openBackOffice(page, '/orders');
  await page.getByRole('main').getByRole('link', { name: 'Delivered', exact: true }).click();
  await expect(page).toHaveURL(/status=DELIVERED/);
  await expect(page.locator('tbody hansa-status').first()).toHaveText('Delivered');
  await page.reload();
  await expect(page.locator('tbody hansa-status').first()).toHaveText('Delivered');
  await expect(page.locator('tbody hansa-status').filter({ hasNotText: 'Delivered' })).toHaveCount(
    0,
  );

  await page.getByRole('searchbox', { name: /Find an order number/ }).fill(number);
  await page.getByRole('searchbox', { name: /Find an order number/ }).press('Enter');
  await page.getByRole('main').getByRole('link', { name: number }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/orders/${id}$`));
});
