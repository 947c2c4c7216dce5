import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a page, as it stands, asks too much of somebody; told softly, so that one page does not hide another. */
export const isAccessible = async (page: Page, name: string, colorScheme: 'light' | 'dark') => {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // By night only the colours are others.
  if (colorScheme === 'light') axe.withTags(guidelines);
  else axe.withRules('color-contrast');
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  expect.soft(told, name).toEqual([]);
};
