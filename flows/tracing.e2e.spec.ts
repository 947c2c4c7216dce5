import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sell } from './goods.ts';
import { openShop, type Shop } from './shop.ts';

type Span = { name: string; traceId: string; spanId: string; parentSpanId?: string };

/** What a collector hears: OTLP over HTTP, as JSON. */
const spans: Span[] = [];
const collector = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  for (const { scopeSpans } of JSON.parse(body).resourceSpans)
    for (const scope of scopeSpans) spans.push(...scope.spans);
  response.setHeader('content-type', 'application/json').end('{}');
});

let shop: Shop;
beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  shop = await openShop({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
}, 60_000);
afterAll(async () => {
  await shop.stop();
  collector.closeAllConnections();
  collector.close();
});

describe('A trace', () => {
  it('goes from the gateway through the rooms and their facts to the databases, and takes up the one of whoever asked', async () => {
    const goods = await sell(shop);
    const guest = await shop.guest();
    const traceId = `${'a'.repeat(31)}1`;

    await fetch(`${shop.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${guest.token}`,
        traceparent: `00-${traceId}-${'b'.repeat(16)}-01`,
      },
      body: JSON.stringify({
        operationName: 'Buy',
        query: `mutation Buy { createOrder(input: { items: [{ productVariantId: "${goods.variantId}", quantity: 1 }], idempotencyKey: "1" }) { order { id } } }`,
      }),
    });

    await eventually(() => {
      const names = spans.filter(span => span.traceId === traceId).map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining([
          'graph Buy',
          'ordering Buy__ordering__0',
          'saga: reserve stock',
          expect.stringMatching(/^catalog /),
          expect.stringMatching(/^inventory /),
          'SQL',
          'hear inventory.stock-level-changed.v1',
        ]),
      );
    }, 10_000);
    const ours = spans.filter(span => span.traceId === traceId);
    const ids = new Set(ours.map(({ spanId }) => spanId));
    const roots = ours.filter(({ parentSpanId = '' }) => !ids.has(parentSpanId));
    expect(roots.map(({ name }) => name)).toEqual(['graph Buy']);
  });
});
