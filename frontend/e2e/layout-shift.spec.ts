import { expect, test } from '@playwright/test';

const widths = [390, 1440];
const paths = ['/', '/search?q=tea', '/c/table-and-kitchen', '/p/dune-mug', '/sign-in'];

// https://web.dev/articles/cls
const noticeShifts = `
  globalThis.moved = [];
  new PerformanceObserver(list => globalThis.moved.push(...list.getEntries().map(({ value }) => value)))
    .observe({ type: 'layout-shift', buffered: true });`;

for (const width of widths) {
  for (const path of paths) {
    test(`nothing moves on ${path} at ${width} pixels while it comes, however slowly`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 3 });
      await page.addInitScript({ content: noticeShifts });

      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).not.toBeEmpty();
      await page.waitForLoadState('networkidle');

      // Below that it is a letter's breadth, as when a font comes.
      expect(await page.evaluate('moved.reduce((sum, one) => sum + one, 0)')).toBeLessThan(0.005);
    });
  }
}
