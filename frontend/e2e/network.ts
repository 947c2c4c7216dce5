import type { Page, Route } from '@playwright/test';

const graph = '**/graphql';

/** Nobody answers any more. */
export const cutOff = (page: Page) => page.route(graph, route => route.abort('connectionrefused'));

/** The way to the graph is as it was. */
export const reconnect = (page: Page) => page.unroute(graph);

const asks = (route: Route, operation: string) =>
  new RegExp(`(query|mutation) ${operation}\\b`).test(route.request().postData() ?? '');

/** The shop does what it is asked by this name, once; nobody hears of it. */
export const loseAnswer = async (page: Page, operation: string) => {
  let isLost = false;
  await page.route(graph, async route => {
    if (isLost || !asks(route, operation)) return route.fallback();
    isLost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
};

type Answer = { data: Record<string, any>; errors?: object[] };

/** Of what is asked by this name, a part cannot be answered. */
export const breakPart = (
  page: Page,
  operation: string,
  path: readonly string[],
  spoil: (data: Answer['data']) => void,
) =>
  page.route(graph, async route => {
    if (!asks(route, operation)) return route.fallback();
    const response = await route.fetch();
    const answer: Answer = await response.json();
    spoil(answer.data);
    const extensions = { code: 'DEPENDENCY_UNAVAILABLE' };
    const errors = [{ message: 'A part of the shop is away.', path, extensions }];
    return route.fulfill({ response, json: { ...answer, errors } });
  });
