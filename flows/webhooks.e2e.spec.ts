import { createHmac, randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { cartWith, checkOut } from './carts.ts';
import { sell, stockOf } from './goods.ts';
import { order, orderOf, parcel, pay } from './orders.ts';
import type { Person } from './person.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();
const secret = 'development-payment-webhooks';

const later = (token: string) => ({ payment: { method: 'CARD', token } });

const checkoutOf = async (buyer: Person, id: string) => {
  const query = `query($id: ID!) { checkout(id: $id) {
    status rejection { __typename ... on PaymentDeclined { reason } } order { id status } } }`;
  return (await buyer.ask(query, { id })).data.checkout;
};

// As a provider would do it, by what the README says.
const sign = (key: string, body: string) => {
  const t = Math.floor(Date.now() / 1_000);
  return `t=${t},v1=${createHmac('sha256', key).update(`${t}.${body}`).digest('hex')}`;
};

const send = async (body: string, signature = sign(secret, body), to = 'payments') => {
  const response = await fetch(`${shop.url}/webhooks/${to}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'hansa-signature': signature },
    body,
  });
  return { status: response.status, ...((await response.json()) as object) };
};

describe('A checkout whose payment provider takes its time', () => {
  it('answers at once with the goods held and no order, and becomes a paid order by itself', async () => {
    const buyer = await shop.guest();
    const tea = await sell(shop);
    const cartId = await cartWith(buyer, [[tea, 2]]);
    const idempotencyKey = randomUUID();

    const first = await checkOut(buyer, cartId, { ...later('tok_async'), idempotencyKey });
    expect(first).toMatchObject({ checkout: { status: 'RESERVED' }, order: null, errors: [] });
    expect(await stockOf(shop, tea.sku)).toMatchObject({ reserved: 2 });
    const other = await checkOut(buyer, cartId);
    expect(other.errors).toMatchObject([{ __typename: 'CheckoutInProgress' }]);

    await eventually(async () =>
      expect(await checkoutOf(buyer, first.checkout.id)).toMatchObject({
        status: 'COMPLETED',
        order: { status: 'PAID' },
      }),
    );
    const again = await checkOut(buyer, cartId, { ...later('tok_async'), idempotencyKey });
    expect(again).toMatchObject({ checkout: { id: first.checkout.id }, order: { status: 'PAID' } });
  });

  it('gives everything back when the provider says no in the end', async () => {
    const buyer = await shop.guest();
    const tea = await sell(shop);
    const cartId = await cartWith(buyer, [[tea, 2]]);

    const { checkout } = await checkOut(buyer, cartId, later('tok_async_declined'));

    await eventually(async () =>
      expect(await checkoutOf(buyer, checkout.id)).toEqual({
        status: 'REJECTED',
        rejection: { __typename: 'PaymentDeclined', reason: 'CARD_DECLINED' },
        order: null,
      }),
    );
    expect(await stockOf(shop, tea.sku)).toMatchObject({ reserved: 0 });
    expect((await checkOut(buyer, cartId)).order.status).toBe('PAID');
  });

  it('of three seconds keeps the buyer waiting, and a second click gets the same order', async () => {
    const buyer = await shop.guest();
    const cartId = await cartWith(buyer, [[await sell(shop), 1]]);
    const input = { ...later('tok_slow'), idempotencyKey: randomUUID() };

    const [first, second] = await Promise.all([
      checkOut(buyer, cartId, input),
      checkOut(buyer, cartId, input),
    ]);

    expect(first.order.status).toBe('PAID');
    expect(second.order.id).toBe(first.order.id);
  });
});

describe('A message of the payment provider', () => {
  it('pays an order whose payment waited for it', async () => {
    const buyer = await shop.guest();
    const { order: placed } = await order(buyer, [[await sell(shop), 1]]);
    const { payment } = await pay(buyer, placed.id, 'tok_async');
    expect(payment.status).toBe('PENDING');
    const body = JSON.stringify({
      id: `evt_${randomUUID()}`,
      type: 'payment.authorized',
      data: { reference: payment.id },
    });

    expect(await send(body)).toEqual({ status: 200, received: true });
    expect(await send(body)).toEqual({ status: 200, received: true });

    await eventually(async () =>
      expect(await orderOf(buyer, placed.id)).toMatchObject({
        status: 'PAID',
        payments: [{ status: 'SUCCEEDED' }],
      }),
    );
  });

  it('about an unknown payment is taken and parked', async () => {
    const data = { reference: randomUUID() };
    const body = JSON.stringify({ id: `evt_${randomUUID()}`, type: 'payment.authorized', data });

    expect(await send(body)).toEqual({ status: 200, received: true });
  });

  it('that is not signed as agreed is 401, that makes no sense 400, that is too large 413', async () => {
    const forged = await send('{}', sign('another secret of sorts', '{}'));
    const unsigned = await send('{}', '');
    const nonsense = await send('{}');
    const large = await send(JSON.stringify('x'.repeat(100_000)));

    expect(forged).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'WebhookSignatureInvalid' } }],
    });
    expect(unsigned.status).toBe(401);
    expect(nonsense).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'WebhookMalformed' } }],
    });
    expect(large.status).toBe(413);
  });
});

describe('A message of a carrier', () => {
  const carrierSecret = 'development-carrier-webhooks';
  const tell = (body: string, key = carrierSecret) => send(body, sign(key, body), 'carrier');
  const about = (trackingNumber: string, more: object = {}) =>
    JSON.stringify({
      id: `evt_${randomUUID()}`,
      carrier: 'SIMULATOR',
      trackingNumber,
      kind: 'DELIVERED',
      at: new Date().toISOString(),
      ...more,
    });

  it('that a parcel arrived completes its order, however often it comes', async () => {
    const buyer = await shop.guest();
    const { order: placed } = await order(buyer, [[await sell(shop), 1]]);
    await pay(buyer, placed.id);
    const { id, trackingNumber } = await parcel(shop.staff, placed.id);
    await shop.staff.change('shipShipment', 'shipment { status }', {
      id,
      idempotencyKey: randomUUID(),
    });
    const body = about(trackingNumber);

    expect(await tell(body)).toEqual({ status: 200, received: true });
    expect(await tell(body)).toEqual({ status: 200, received: true });

    await eventually(async () =>
      expect(await orderOf(buyer, placed.id)).toMatchObject({ status: 'DELIVERED' }),
    );
  });

  it('about an unknown number is taken and parked; a forged, foreign or senseless one is not', async () => {
    const answers = [
      await tell(about('SIM000000000000')),
      await tell(about('SIM000000000000'), 'another secret of sorts'),
      await tell(about('X-1', { carrier: 'NOBODY' })),
      await tell(about('X-1', { at: 'yesterday' })),
    ];

    expect(answers).toMatchObject([
      { status: 200, received: true },
      { status: 401, errors: [{ extensions: { code: 'WebhookSignatureInvalid' } }] },
      { status: 400, errors: [{ extensions: { code: 'CarrierUnknown' } }] },
      { status: 400, errors: [{ extensions: { code: 'WebhookMalformed' } }] },
    ]);
  });
});
