import { expect, test } from '@playwright/test';

const widths = [390, 1440];
const paths = ['/', '/search?q=tea', '/c/table-and-kitchen', '/p/dune-mug', '/sign-in'];

for (const width of widths) {
  for (const path of paths) {
    test(`nothing moves on ${path} at ${width} pixels while it comes, however slowly`, async ({
      browser,
    }) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 3 });
      await page.addInitScript(() => {
        const moved: number[] = [];
        Object.assign(window, { moved });
        // https://web.dev/articles/cls
        new PerformanceObserver(list => {
          for (const entry of list.getEntries())
            moved.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });

      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).not.toBeEmpty();
      await page.waitForLoadState('networkidle');

      const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
      expect(moved).toEqual([]);
      await page.close();
    });
  }
}
