import { expect, type Page } from '@playwright/test';
import { askAsStaff } from './staff.ts';

/** Addresses of every page of the storefront that needs nothing in the cart, as its demo shopper sees them. */
export const shopPages = async () => {
  const query = '{ orders(first: 100) { nodes { id status email } } }';
  const { orders } = await askAsStaff(query);
  const ofAda = orders.nodes.filter(({ email }: { email: string }) => email === 'ada@hansa.test');
  const byStatus = new Map<string, string>(
    ofAda.map(({ id, status }: { id: string; status: string }) => [status, id]),
  );
  return [
    '/',
    '/c/table-and-kitchen',
    '/search?q=tea&stock=1',
    '/search?q=nothing-fits-this',
    '/p/market-day-tote',
    '/p/sturmlicht-lantern',
    '/p/never-was',
    '/sign-in',
    '/register',
    '/account',
    '/account/orders',
    '/account/addresses',
    ...[...byStatus.values()].map(id => `/orders/${id}`),
    '/nowhere',
  ];
};

/** Addresses of every page of the back office. */
export const staffPages = async () => {
  const { orders, pickingJobs, shipments, customers, products, stockItems } = await askAsStaff(`{
    orders(first: 100) { nodes { id status } }
    pickingJobs(first: 100) { nodes { id status } }
    shipments(first: 100) { nodes { id status } }
    customers(first: 1) { nodes { id } }
    products(first: 1, sort: OLDEST) { nodes { id } }
    stockItems(first: 1) { nodes { sku } }
  }`);
  return [
    '/admin',
    '/admin/orders',
    ...oneOfEach(orders.nodes).map(id => `/admin/orders/${id}`),
    '/admin/payments',
    '/admin/shipments',
    ...oneOfEach(shipments.nodes).map(id => `/admin/shipments/${id}`),
    '/admin/picking',
    ...oneOfEach(pickingJobs.nodes).map(id => `/admin/picking/${id}`),
    '/admin/products',
    '/admin/products/new',
    `/admin/products/${products.nodes[0].id}`,
    '/admin/stock',
    '/admin/stock/movements',
    '/admin/stock/item',
    `/admin/stock/item?sku=${stockItems.nodes[0].sku}`,
    '/admin/warehouses',
    '/admin/customers',
    `/admin/customers/${customers.nodes[0].id}`,
    '/admin/orders?number=H-0',
    '/admin/nowhere',
  ];
};

const oneOfEach = (nodes: readonly { id: string; status: string }[]) => [
  ...new Map(nodes.map(({ id, status }) => [status, id])).values(),
];

/** Opens a page, and waits until all of it is there. */
export const open = async (page: Page, path: string) => {
  await page.goto(path);
  await isComplete(page);
};

export const isComplete = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
};
