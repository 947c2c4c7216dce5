import { expect, type Page } from '@playwright/test';
import { askGraph, change } from './graph.ts';

/** Somebody who may do everything, and somebody who only picks, packs and ships. */
export const admin = { email: 'admin@hansa.test', password: 'hansa-admin' };
export const picker = { email: 'picker@hansa.test', password: 'hansa-picker' };
export const shopper = { email: 'ada@hansa.test', password: 'hansa-shopper' };

let signedIn: Promise<string> | undefined;

const token = () => {
  signedIn ??= change('signIn', 'session { accessToken }', admin, null).then(
    ({ session }) => session.accessToken,
  );
  return signedIn;
};

/** What staff see, and do, while a test looks at the pages. */
export const askAsStaff = async (query: string, variables: Record<string, unknown> = {}) =>
  askGraph(query, variables, await token());

export const changeAsStaff = async (operation: string, fields: string, input: object) =>
  change(operation, fields, input, await token());

/** Opens a page of the back office; signs in on the way. */
export const openBackOffice = async (page: Page, path = '', account = admin) => {
  await page.goto(`/admin${path}`);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
};
