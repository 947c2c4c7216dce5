import { mkdir, rm, writeFile } from 'node:fs/promises';
import { type BrowserContext, chromium as browsers, type Page } from '@playwright/test';
import { chromium, chromiumFlags } from './chromium.ts';
import { inOpenShop, root } from './open-shop.ts';

// Every page of both applications, as a phone and a desk show it, by day and by night: into docs/screenshots/.
// `npm run screenshots -- --full --into /tmp/look --only product-390` takes whole pages, elsewhere, and few of them;
// with `--shop http://localhost:4000` of a shop that is open already.
type Scene = { name: string; path: string; before?: (page: Page) => Promise<void> };
type Visit = { folder: string; scenes: Scene[]; arrive?: (page: Page) => Promise<void> };
type Look = { width: number; height: number; colorScheme: 'light' | 'dark' };

const looks: Look[] = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
];

const timeLimitMs = 120_000;

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const isFull = process.argv.includes('--full');
const into = option('into') ?? `${root}docs/screenshots`;
const only = option('only');

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

const signIn = (email: string, password: string) => async (page: Page) => {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(url => !url.pathname.endsWith('/sign-in'));
};

const putIntoCart = async (page: Page) => {
  for (const slug of ['dune-mug', 'waffle-bath-towel', 'east-frisian-blend']) {
    await page.goto(`/p/${slug}`);
    await press(page, 'Add to cart');
    await page.getByRole('link', { name: 'Check out' }).waitFor();
  }
};

const toAddress = async (page: Page) => {
  await page.getByLabel('E-mail').fill('greta@hansa.test');
  await press(page, 'On to delivery');
};

const toPayment = async (page: Page) => {
  await toAddress(page);
  await page.getByLabel('Name').fill('Greta Brandt');
  await page.getByLabel('Street and number').fill('An der Untertrave 1');
  await page.getByLabel('Postal code').fill('23552');
  await page.getByLabel('Town').fill('Lübeck');
  await page.getByLabel('Country').selectOption('DE');
  await press(page, 'On to payment');
};

const follow = (name: RegExp) => async (page: Page) => {
  await page.locator('main').getByRole('link', { name }).first().click();
};

const firstRow = (page: Page) => page.locator('main tbody a').first().click();

const scene = (name: string, path: string, before?: Scene['before']): Scene => ({
  name,
  path,
  ...(before && { before }),
});

const visits: Visit[] = [
  {
    folder: 'storefront',
    scenes: [
      scene('home', '/'),
      scene('category', '/c/table-and-kitchen'),
      scene('search', '/search?q=tea'),
      scene('search-narrowed', '/search?stock=1&sort=price-asc&max=3000'),
      scene('search-nothing', '/search?q=zeppelin'),
      scene('product', '/p/dune-mug'),
      scene('sign-in', '/sign-in'),
      scene('register', '/register'),
      scene('cart-empty', '/cart'),
      scene('nothing', '/nowhere'),
    ],
  },
  {
    folder: 'storefront',
    arrive: putIntoCart,
    scenes: [
      scene('cart-drawer', '/', page => press(page, /^Cart/)),
      scene('cart', '/cart'),
      scene('checkout-contact', '/checkout'),
      scene('checkout-address', '/checkout', toAddress),
      scene('checkout-payment', '/checkout', toPayment),
      scene('checkout', '/checkout', async page => {
        await toPayment(page);
        await page.getByLabel('Visa ending 4242').check();
        await press(page, 'Look it over');
      }),
    ],
  },
  {
    folder: 'storefront',
    arrive: async page => {
      await page.goto('/sign-in');
      await signIn('ada@hansa.test', 'hansa-shopper')(page);
    },
    scenes: [
      scene('account', '/account'),
      scene('addresses', '/account/addresses'),
      scene('orders', '/account/orders'),
      scene('order', '/account/orders', follow(/H-\d+/)),
    ],
  },
  { folder: 'back-office', scenes: [scene('sign-in', '/admin/sign-in')] },
  {
    folder: 'back-office',
    arrive: async page => {
      await page.goto('/admin/sign-in');
      await signIn('admin@hansa.test', 'hansa-admin')(page);
    },
    scenes: [
      scene('dashboard', '/admin'),
      scene('orders', '/admin/orders'),
      scene('order', '/admin/orders?status=PAID', follow(/H-\d+/)),
      scene('picking-board', '/admin/picking'),
      scene('packing-station', '/admin/picking', follow(/H-\d+/)),
      scene('shipments', '/admin/shipments'),
      scene('shipment', '/admin/shipments', firstRow),
      scene('payments', '/admin/payments'),
      scene('products', '/admin/products'),
      scene('new-product', '/admin/products/new'),
      scene('product', '/admin/products', firstRow),
      scene('brands', '/admin/products/brands'),
      scene('categories', '/admin/products/categories'),
      scene('stock', '/admin/stock'),
      scene('stock-item', '/admin/stock', firstRow),
      scene('movements', '/admin/stock/movements'),
      scene('warehouses', '/admin/warehouses'),
      scene('customers', '/admin/customers'),
      scene('customer', '/admin/customers', follow(/Ada/)),
      scene('not-allowed', '/admin/not-allowed'),
      scene('nothing', '/admin/nowhere'),
    ],
  },
];

// As text, because they run in the page, of which this file knows no types.
const isStill = `!document.querySelector('main [aria-busy="true"]') &&
  [...document.images].every(({ complete, loading }) => complete || loading === 'lazy')`;
const wholePage =
  '({ x: 0, y: 0, width: innerWidth, height: document.documentElement.scrollHeight, scale: 1 })';
type Clip = { x: number; y: number; width: number; height: number; scale: number };

/** Nothing is on its way any more: no answer, no letter, no picture. */
const settle = async (page: Page) => {
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  for (let left = 100; left > 0 && !(await page.evaluate(isStill)); left -= 1)
    await page.waitForTimeout(100);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForTimeout(500);
};

const take = async (page: Page, file: string) => {
  const tools = await page.context().newCDPSession(page);
  const { data } = await tools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    captureBeyondViewport: isFull,
    ...(isFull && { clip: (await page.evaluate(wholePage)) as Clip }),
  });
  await tools.detach();
  await writeFile(file, Buffer.from(data, 'base64'));
};

const walk = async (context: BrowserContext, { folder, scenes, arrive }: Visit, look: Look) => {
  const fileOf = (name: string) =>
    `${into}/${folder}/${name}-${look.width}-${look.colorScheme}.webp`;
  const wanted = scenes.filter(({ name }) => !only || fileOf(name).includes(only));
  if (wanted.length === 0) return;
  const page = await context.newPage();
  page.setDefaultTimeout(timeLimitMs);
  await arrive?.(page);
  for (const { name, path, before } of wanted) {
    await page.goto(path);
    await settle(page);
    await before?.(page);
    await page.mouse.move(0, 0);
    await settle(page);
    await take(page, fileOf(name));
  }
};

const takeAll = async (baseURL: string) => {
  const browser = await browsers.launch({
    executablePath: await chromium(),
    args: [...chromiumFlags, '--hide-scrollbars'],
  });
  for (const look of looks) {
    const { width, height, colorScheme } = look;
    for (const visit of visits) {
      const viewport = { width, height };
      const context = await browser.newContext({
        baseURL,
        viewport,
        colorScheme,
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      await walk(context, visit, look);
      await context.close();
    }
  }
  await browser.close();
};

for (const folder of new Set(visits.map(({ folder }) => `${into}/${folder}`))) {
  if (!only) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
const shop = option('shop');
await (shop ? takeAll(shop) : inOpenShop(takeAll));
