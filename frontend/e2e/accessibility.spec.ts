import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { checkOut, orderButton, orderElsewhere, putIntoCart, signIn } from './buyer.ts';
import { isComplete, open, shopPages, staffPages } from './every-page.ts';
import { sell } from './goods.ts';
import { openBackOffice, shopper } from './staff.ts';

// Many pages each; recording them for later would take longer than looking at them.
test.describe.configure({ timeout: 180_000 });
test.use({ trace: 'off' });

const hours = [
  ['by day', 'light'],
  ['by night', 'dark'],
] as const;

for (const [hour, colorScheme] of hours) {
  test.describe(hour, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    const isUsable = (page: Page, name: string) => isAccessible(page, name, colorScheme);

    test('every page of the shop can be used by everybody', async ({ page }) => {
      await page.goto('/sign-in');
      await signIn(page, shopper);
      await expect(page.getByRole('heading', { name: 'About you' })).toBeVisible();
      for (const path of await shopPages()) {
        await open(page, path);
        await isUsable(page, path);
      }
    });

    test('the way from the cart to the order can be used by everybody', async ({ page }) => {
      for (const path of [
        '/account',
        '/account/orders',
        '/account/addresses',
        '/cart',
        '/checkout',
      ]) {
        await open(page, path);
        await isUsable(page, `${path} of a stranger`);
      }
      const { slug } = await sell({ stock: 3 });
      await putIntoCart(page, slug);
      await isUsable(page, 'the cart at the side');
      await open(page, '/cart');
      await isUsable(page, '/cart');
      await open(page, '/checkout');
      await page.getByRole('button', { name: 'On to delivery' }).click();
      await isUsable(page, '/checkout without an address');
      await checkOut(page, 'Declined card ending 0002');
      await isUsable(page, '/checkout at the last look');
      for (const step of ['address', 'payment']) {
        await open(page, `/checkout?step=${step}`);
        await isUsable(page, `/checkout at ${step}`);
      }
      await page.getByRole('button', { name: 'Look it over' }).click();
      await orderButton(page).click();
      await expect(page.getByRole('button', { name: 'Choose another card' })).toBeVisible();
      await isUsable(page, '/checkout declined');
    });

    test('every page of the back office can be used by everybody', async ({ page }) => {
      await open(page, '/admin/sign-in');
      await isUsable(page, '/admin/sign-in');
      await openBackOffice(page);
      await isComplete(page);
      for (const path of await staffPages()) {
        await open(page, path);
        await isUsable(page, path);
      }
    });

    test('what opens over the pages of the back office can be used by everybody', async ({
      page,
    }) => {
      const { productId, sku } = await sell();
      const { id } = await orderElsewhere(await sell());
      await openBackOffice(page, `/products/${productId}`);
      await page.getByRole('button', { name: 'Add a variant' }).click();
      await page.getByRole('button', { name: 'Add it' }).click();
      await isUsable(page, 'adding a variant, with what is wrong');
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('button', { name: `Change price ${sku}` }).click();
      await isUsable(page, 'changing a price');
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('button', { name: 'Archive' }).click();
      await isUsable(page, 'the question before archiving');

      await open(page, `/admin/orders/${id}`);
      await page.getByRole('button', { name: 'Refund' }).click();
      await isUsable(page, 'giving money back');
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('button', { name: 'Cancel order' }).click();
      await isUsable(page, 'cancelling an order');
    });
  });
}
