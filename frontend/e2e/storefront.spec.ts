import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const isAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
  ).toEqual([]);
};

const checkOut = async (page: Page, card: string) => {
  await page.getByLabel('E-mail').fill('guest@hansa.test');
  await page.getByRole('button', { name: 'On to delivery' }).click();
  await page.getByLabel('Name').fill('Greta <script>alert(1)</script>');
  await page.getByLabel('Street and number').fill('An der Untertrave 1');
  await page.getByLabel('Postal code').fill('23552');
  await page.getByLabel('Town').fill('Lübeck');
  await page.getByLabel('Country').selectOption('DE');
  await page.getByRole('button', { name: 'On to payment' }).click();
  await page.getByLabel(card).check();
  await page.getByRole('button', { name: 'Look it over' }).click();
};

const putIntoCart = async (page: Page, slug: string) => {
  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Your cart' }).getByRole('link', { name: 'Check out' }),
  ).toBeVisible();
};

test('a guest finds something, puts it into the cart, and orders it', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'New on the shelves' })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  await isAccessible(page);

  await page.getByRole('combobox', { name: 'Search the shop' }).fill('lantern');
  await page
    .getByRole('option', { name: /Lantern/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lantern');
  await isAccessible(page);

  await page.getByRole('button', { name: 'Add to cart' }).click();
  const cart = page.getByRole('dialog', { name: 'Your cart' });
  await expect(cart.getByText('Total')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Cart, 1 item' })).toBeVisible();
  await page.getByRole('button', { name: 'Cart, 1 item' }).click();
  await isAccessible(page);
  await cart.getByRole('link', { name: 'Check out' }).click();

  await checkOut(page, 'Visa ending 4242');
  await isAccessible(page);
  await page.getByRole('button', { name: /^Order and pay/ }).dblclick();

  await expect(page.getByText('Thank you!')).toBeVisible();
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Greta <script>alert(1)</script>')).toBeVisible();
  await isAccessible(page);
  await page.goto('/account/orders');
  await expect(page.getByRole('heading', { name: /^H-/ })).toHaveCount(1);
});

test('a declined card is explained, and another one pays', async ({ page }) => {
  await putIntoCart(page, 'dune-mug');
  await page.goto('/checkout');
  await checkOut(page, 'Declined card ending 0002');
  await page.getByRole('button', { name: /^Order and pay/ }).click();

  await expect(page.getByRole('alert')).toContainText('Your bank declined the card');
  await page.getByRole('button', { name: 'Choose another card' }).click();
  await page.getByLabel('Bank app ending 2000').check();
  await page.getByRole('button', { name: 'Look it over' }).click();
  await page.getByRole('button', { name: /^Order and pay/ }).click();
  await expect(page.getByText('Thank you!')).toBeVisible({ timeout: 20_000 });
});
