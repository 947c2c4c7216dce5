import { expect, test } from '@playwright/test';
import { checkOut, fillAddress, hasOrdered, orderButton, ordersOf, putIntoCart } from './buyer.ts';
import { sell } from './goods.ts';

test('a guest goes from shelf to shelf, chooses, and orders', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'New on the shelves' })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Categories' })
    .getByRole('link', { name: 'Table & Kitchen' })
    .click();
  await page.getByRole('main').getByRole('link', { name: 'Tableware' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tableware');
  await page.getByRole('link', { name: 'Dune Mug' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dune Mug');
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('textbox', { name: 'Quantity' })).toHaveValue('2');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page
    .getByRole('dialog', { name: 'Your cart' })
    .getByRole('link', { name: 'Check out' })
    .click();

  await checkOut(page);
  await orderButton(page).click();

  await hasOrdered(page);
  await expect(page.getByText('Greta Guest')).toBeVisible();
  await expect(page.getByText('2 × €')).toBeVisible();
  await page.goto('/account/orders');
  await expect(page.getByRole('heading', { name: /^H-/ })).toHaveCount(1);
});

test('what is in the cart stays there, can be changed, and comes back', async ({ page }) => {
  const goods = await sell({ price: 1_000 });
  await putIntoCart(page, goods.slug);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Cart, 1 item' })).toBeVisible();

  await page.goto('/cart');
  const lines = page.locator('hansa-cart-lines');
  await lines.getByRole('button', { name: 'More' }).click();
  await expect(page.getByText('€20.00').last()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cart, 2 items' })).toBeVisible();
  await page.getByRole('button', { name: `Remove ${goods.name}` }).click();
  await expect(page.getByText('Your cart is empty')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines.getByRole('textbox', { name: `Quantity of ${goods.name}` })).toHaveValue('2');

  await page.reload();
  await expect(lines.getByRole('textbox', { name: `Quantity of ${goods.name}` })).toHaveValue('2');
});

test('a variant is chosen by what it is like, and the address keeps the choice', async ({
  page,
}) => {
  await page.goto('/p/market-day-tote');
  await page.getByRole('radio', { name: 'Navy' }).check();
  await expect(page).toHaveURL(/variant=TOT-MARK-NAVY/);
  await expect(page.getByText('TOT-MARK-NAVY')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Navy' })).toBeChecked();

  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('dialog', { name: 'Your cart' }).getByText('Navy')).toBeVisible();
});

test('a declined card is explained, and another one pays', async ({ page }) => {
  const { slug } = await sell();
  await putIntoCart(page, slug);
  await page.goto('/checkout');
  await checkOut(page, 'Declined card ending 0002');
  await orderButton(page).click();

  await expect(page.getByRole('alert')).toContainText('Your bank declined the card');
  await page.getByRole('button', { name: 'Choose another card' }).click();
  await page.getByLabel('Bank app ending 2000').check();
  await page.getByRole('button', { name: 'Look it over' }).click();
  await orderButton(page).click();

  await hasOrdered(page);
  expect(await ordersOf(page)).toBe(1);
});

test('an address that misses something is asked for it, field by field', async ({ page }) => {
  const { slug } = await sell();
  await putIntoCart(page, slug);
  await page.goto('/checkout?step=review');
  await page.getByRole('button', { name: 'On to delivery' }).click();
  await expect(page.getByText('Where shall we write to?')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await page.getByLabel('E-mail').fill('guest@hansa.test');
  await page.getByRole('button', { name: 'On to delivery' }).click();
  await page.getByRole('button', { name: 'On to payment' }).click();
  await expect(page.getByLabel('Name')).toBeFocused();

  await fillAddress(page, 'Greta Guest');
  await page.reload();
  await expect(page.getByLabel('Street and number')).toHaveValue('An der Untertrave 1');
  await page.getByRole('button', { name: 'On to payment' }).click();
  await expect(page.getByRole('heading', { name: 'How do you want to pay?' })).toBeVisible();
});

test('what looks like a script is text, wherever it is typed', async ({ page }) => {
  const script = '<script>document.title = "taken"</script><img src=x onerror="document.title=1">';
  const { slug } = await sell();
  await putIntoCart(page, slug);
  await page.goto('/checkout');
  await page.getByLabel('E-mail').fill('guest@hansa.test');
  await page.getByRole('button', { name: 'On to delivery' }).click();
  await fillAddress(page, script);
  await page.getByRole('button', { name: 'On to payment' }).click();
  await page.getByRole('button', { name: 'Look it over' }).click();
  await expect(page.getByText(script)).toBeVisible();
  await orderButton(page).click();

  await hasOrdered(page);
  await expect(page.getByText(script)).toBeVisible();
  await page.goto(`/search?q=${encodeURIComponent(script)}`);
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await expect(page).toHaveTitle('Search · Hansa');
  await expect(page.getByRole('main').locator('img[src="x"]')).toHaveCount(0);
});
