import { expect, type Page, test } from '@playwright/test';

const filters = (page: Page) => page.getByRole('complementary', { name: 'Filters' });

const prices = async (page: Page) => {
  const texts = await page.locator('hansa-product-finder article .price').allInnerTexts();
  return texts.map(text => Number(text.replace(/[^\d.]/g, '')));
};

test('a search is narrowed and sorted, and the address keeps all of it', async ({ page }) => {
  await page.goto('/search?q=tea');
  const count = page.getByRole('status').filter({ hasText: /products?$/ });
  await expect(count).toBeVisible();
  const atFirst = await count.innerText();

  await page.getByLabel('Sort by').selectOption('Price, low to high');
  await expect(page).toHaveURL(/sort=price-asc/);
  await filters(page).getByRole('checkbox').nth(1).check();
  await expect(page).toHaveURL(/(brand|category)=/);
  await filters(page).getByLabel('to', { exact: true }).fill('20');
  await filters(page).getByLabel('to', { exact: true }).press('Enter');
  await expect(page).toHaveURL(/max=2000/);
  await expect(count).not.toHaveText(atFirst);
  await expect(page.locator('.results.stale')).toHaveCount(0);

  const narrowed = await count.innerText();
  const found = await prices(page);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(Math.max(...found)).toBeLessThanOrEqual(20);

  await page.reload();
  await expect(count).toHaveText(narrowed);
  await expect(page.getByLabel('Sort by')).toHaveValue('price-asc');
  await expect(filters(page).getByRole('checkbox').nth(1)).toBeChecked();
  expect(await prices(page)).toEqual(found);

  await page.goBack();
  await expect(page).not.toHaveURL(/max=/);
  await expect(filters(page).getByLabel('to', { exact: true })).toHaveValue('');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/search\?q=tea$/);
  await expect(count).toHaveText(atFirst);
});

test('where nothing fits, the filters are let go with one click', async ({ page }) => {
  await page.goto('/search?q=mug&max=1');
  await expect(page.getByText('Nothing fits')).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Clear all filters' }).last().click();

  await expect(page.getByRole('link', { name: 'Dune Mug' })).toBeVisible();
  await expect(page).toHaveURL(/\/search\?q=mug$/);
});

test('a shelf shows more of its goods on demand, and again after a reload', async ({ page }) => {
  await page.goto('/search');
  const goods = page.locator('hansa-product-finder article');
  await expect(goods).toHaveCount(24);

  await page.getByRole('button', { name: 'Show more' }).click();

  await expect(goods).toHaveCount(48);
  await page.reload();
  await expect(goods).toHaveCount(48);
});

test('suggestions are gone through by keyboard', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('combobox', { name: 'Search the shop' });
  await box.fill('tea');
  await expect(page.getByRole('option').nth(1)).toBeVisible();
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  await box.press('ArrowUp');
  const chosen = page.getByRole('option', { selected: true });
  await expect(chosen).toHaveCount(1);
  await expect(box).toHaveAttribute('aria-activedescendant', 'suggestion-0');
  const name = await chosen.locator('span').first().innerText();

  await box.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await box.pressSequentially(' ');
  await expect(page.getByRole('option').first()).toBeVisible();
  await box.press('ArrowDown');
  await box.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

for (const path of [
  '/',
  '/c/table-and-kitchen',
  '/c/table-and-kitchen?brand=havsull',
  '/search?q=tea',
  '/search?brand=havsull&category=table-and-kitchen',
  '/p/dune-mug',
]) {
  test(`who comes to ${path} for the first time asks the shop once`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', request => {
      if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? request.url());
    });

    await page.goto(path);
    await expect(page.locator('article, hansa-picture').first()).toBeVisible();
    await page.waitForLoadState('networkidle');

    expect(asked).toHaveLength(1);
  });
}
