import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { type Goods, sell } from './goods.ts';
import { askGraph, change } from './graph.ts';

/** Puts one into the cart, from its page. */
export const putIntoCart = async (page: Page, slug: string) => {
  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Your cart' }).getByRole('link', { name: 'Check out' }),
  ).toBeVisible();
};

/** Fills in a guest's checkout, up to the last look. */
export const checkOut = async (page: Page, card = 'Visa ending 4242') => {
  await page.getByLabel('E-mail').fill('guest@hansa.test');
  await page.getByRole('button', { name: 'On to delivery' }).click();
  await fillAddress(page, 'Greta Guest');
  await page.getByRole('button', { name: 'On to payment' }).click();
  await page.getByLabel(card).check();
  await page.getByRole('button', { name: 'Look it over' }).click();
  await expect(orderButton(page)).toBeVisible();
};

export const fillAddress = async (page: Page, name: string) => {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Street and number').fill('An der Untertrave 1');
  await page.getByLabel('Postal code').fill('23552');
  await page.getByLabel('Town').fill('Lübeck');
  await page.getByLabel('Country').selectOption('DE');
};

export const orderButton = (page: Page) => page.getByRole('button', { name: /^Order and pay/ });

/** One of something new in the cart, and everything filled in but the last click. */
export const readyToOrder = async (page: Page, goods?: Goods) => {
  const wanted = goods ?? (await sell());
  await putIntoCart(page, wanted.slug);
  await page.goto('/checkout');
  await checkOut(page);
  return wanted;
};

export const hasOrdered = async (page: Page) => {
  await expect(page.getByText('Thank you!')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
};

/** How many orders whoever sits at this browser has placed. */
export const ordersOf = async (page: Page) => {
  const session = await page.evaluate(() => localStorage.getItem('hansa.session'));
  const { accessToken } = JSON.parse(session ?? '{}');
  const { orders } = await askGraph('{ orders { totalCount } }', {}, accessToken);
  return orders.totalCount as number;
};

/** A guest at another browser, who orders so many and pays. */
export const orderElsewhere = async ({ variantId }: Goods, quantity = 1) => {
  const { startGuestSession } = await askGraph(
    'mutation { startGuestSession { session { accessToken refreshToken expiresAt subject kind scopes } } }',
  );
  const { session } = startGuestSession;
  const { order } = await change(
    'createOrder',
    'order { id number }',
    {
      items: [{ productVariantId: variantId, quantity }],
      email: 'elsewhere@hansa.test',
      shippingAddress: {
        name: 'Ebba Elsewhere',
        line1: 'Strandvägen 1',
        city: 'Visby',
        postalCode: '62157',
        countryCode: 'SE',
      },
      idempotencyKey: randomUUID(),
    },
    session.accessToken,
  );
  await change(
    'payOrder',
    '',
    { orderId: order.id, token: 'tok_visa', idempotencyKey: randomUUID() },
    session.accessToken,
  );
  return { id: order.id as string, number: order.number as string, session };
};

/** Lets a browser go on with a session from elsewhere. */
export const takeOver = async (page: Page, session: object) => {
  await page.goto('/');
  await page.evaluate(kept => localStorage.setItem('hansa.session', kept), JSON.stringify(session));
};

/** Opens an account of one's own. */
export const register = async (page: Page) => {
  const account = { email: `${randomUUID()}@hansa.test`, password: 'tall ships at dawn' };
  await page.goto('/register?return=%2Faccount');
  await page.getByLabel('Name').fill('Rike Register');
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Open account' }).click();
  await expect(page.getByRole('heading', { name: 'About you' })).toBeVisible();
  return account;
};

export const signIn = async (
  page: Page,
  { email, password }: { email: string; password: string },
) => {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};
