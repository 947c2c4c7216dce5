import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cartWith, checkOut } from '../../flows/carts.ts';
import { sell } from '../../flows/goods.ts';
import { openShop, type Shop } from '../../flows/shop.ts';
import { runCommand } from './run-command.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const audit = (...args: string[]) => runCommand('audit-shop', shop.prefix, ...args);
const deadLetters = (...args: string[]) => runCommand('dead-letters', shop.prefix, ...args);

const trade = async () => {
  const buyer = await shop.guest();
  const goods = await sell(shop);
  const { order } = await checkOut(buyer, await cartWith(buyer, [[goods, 1]]));
  return order.id as string;
};

describe('npm run audit', () => {
  it('ends with 0 when every invariant holds, on a shop in motion too', async () => {
    const trading = Promise.all(Array.from({ length: 10 }, trade));

    const { code, output } = await audit();
    await trading;

    expect(output).toMatch(/ {2}ok +on-hand is the sum of the movements/);
    expect(output).toMatch(/All \d+ invariants hold/);
    expect(code).toBe(0);
  });

  it('ends with 1 when one does not, and tells for whom', async () => {
    const id = await trade();
    await shop.sql('ordering', 'update orders set total_minor = total_minor + 1 where id = $1', [
      id,
    ]);

    const { code, output } = await audit('--settle', '10', '--at-rest', '--json');
    await shop.sql('ordering', 'update orders set total_minor = total_minor - 1 where id = $1', [
      id,
    ]);

    const { isSound, isSettled, findings } = JSON.parse(output);
    expect([code, isSound, isSettled]).toEqual([1, false, true]);
    const broken = findings.filter(({ count }: { count: number }) => count > 0);
    expect(broken.map(({ name }: { name: string }) => name)).toEqual([
      'a total is the sum of its lines, in one currency',
      'an order that is paid has its total captured in its currency',
    ]);
    expect(broken[0].violations).toMatchObject([{ id, expected: '1250 EUR', actual: '1251 EUR' }]);
  });

  it('ends with 2 and one line when it cannot look', async () => {
    const { code, output } = await runCommand('audit-shop', 'nowhere_');

    expect(code).toBe(2);
    expect(output).toMatch(
      /^The databases cannot be looked at: database "nowhere_\w+" does not exist\.\n$/,
    );
  });

  it('says how it is used', async () => {
    const [help, unknown] = [await audit('--help'), await audit('--quickly')];

    expect(help).toMatchObject({ code: 0, output: expect.stringContaining('--settle SECONDS') });
    expect(unknown).toMatchObject({ code: 2, output: expect.stringContaining("'--quickly'") });
  });
});

const dead = async (type = 'ordering.order-created.v1') => {
  const [letter] = await shop.sql(
    'ordering',
    `insert into outbox_deliveries (event_id, consumer, attempts, last_error, dead_at)
     select event_id, 'payment', 10, 'Error: no', now() from outbox_events where type = $1 limit 1 returning event_id as id`,
    [type],
  );
  return letter!.id as string;
};

describe('npm run dead-letters', () => {
  it('lists what could not be taken', async () => {
    expect((await deadLetters()).output).toBe('There are no dead letters.\n');
    const eventId = await dead();

    const { output } = await deadLetters('--json');
    const listed = await deadLetters();
    await shop.sql('ordering', 'delete from outbox_deliveries where event_id = $1', [eventId]);

    expect(JSON.parse(output)).toMatchObject([
      { eventId, from: 'ordering', consumer: 'payment', attempts: 10, lastError: 'Error: no' },
    ]);
    expect(listed).toMatchObject({
      code: 0,
      output: expect.stringContaining('ordering → payment'),
    });
  });

  it('tells one again and says that it was taken', async () => {
    await shop.staff.change('cancelOrder', '', { id: await trade() });
    const eventId = await dead('ordering.order-cancelled.v1');

    const { code, output } = await deadLetters('replay', eventId);

    expect([code, output]).toEqual([0, expect.stringMatching(/ordering → payment {2}taken\n$/)]);
    expect((await deadLetters()).output).toBe('There are no dead letters.\n');
  });

  it('tells all again and says what fails again', async () => {
    const eventId = await dead();

    const { code, output } = await deadLetters('replay', 'all');
    await shop.sql('ordering', 'delete from outbox_deliveries where event_id = $1', [eventId]);

    expect(code).toBe(1);
    expect(output).toContain('failed again: Error: Nobody here hears ordering.order-created.v1.');
  });

  it('tells a fact again that was lost on its way', async () => {
    const orderId = await trade();
    const [lost] = await shop.sql(
      'payment',
      `select event_id as id from outbox_events where type = 'payment.payment-succeeded.v1' and data->>'orderId' = $1`,
      [orderId],
    );
    await audit('--settle', '10', '--at-rest');
    await shop.sql('ordering', 'delete from inbox where event_id = $1', [lost!.id]);
    expect((await audit('--at-rest')).output).toContain(`${lost!.id} from payment to ordering`);

    const { code, output } = await deadLetters('replay', lost!.id as string);

    expect([code, output]).toEqual([0, expect.stringMatching(/payment → ordering {2}taken\n$/)]);
    expect((await audit('--settle', '10', '--at-rest')).code).toBe(0);
  });

  it('knows nothing of what nobody told', async () => {
    const id = randomUUID();

    expect(await deadLetters('replay', id)).toEqual({
      code: 1,
      output: `No room has told a fact ${id}.\n`,
    });
  });
});
