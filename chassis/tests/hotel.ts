import { randomUUID } from 'node:crypto';
import { Migration } from '@mikro-orm/migrations';
import type { Tools } from '../src/context.ts';
import { consumer } from '../src/inbox.ts';
import { publish } from '../src/outbox.ts';
import { resumeSagas } from '../src/saga.ts';
import type { Saga } from '../src/saga-step.ts';
import { transactionSql } from '../src/sql.ts';
import { defineSubgraph } from '../src/subgraph.ts';

/** A service no shop knows: the chassis must carry it unchanged. */
const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
  directive @access(to: [Audience!]! = [SESSION], scopes: [String!]) on FIELD_DEFINITION
  enum Audience { PUBLIC SESSION STAFF SERVICE }
  type Query { rooms: Int @access(to: [PUBLIC]) broken: Int @access(to: [PUBLIC]) away: Int @access(to: [PUBLIC]) }
`;

class Hotel1Tables extends Migration {
  override up() {
    this.addSql('create table stays (id uuid primary key, guest text not null)');
  }
}

const wrongWith = (data: unknown) => {
  const { guest } = data as { guest: unknown };
  return typeof guest === 'string' ? null : 'its data/guest must be string';
};

/** A guest has moved in. */
export const GuestArrived = Object.assign(
  (data: { guest: string }) => ({
    type: 'hotel.guest-arrived.v1',
    aggregateId: data.guest,
    data,
    hearers: ['kitchen'],
    wrongWith,
  }),
  { type: 'hotel.guest-arrived.v1', wrongWith },
);

/** What the world outside does when asked, and what was asked of it. */
export const world = {
  calls: [] as string[],
  act: async (_: string): Promise<void> => {},
};

type Booking = { guest: string; isPaid?: boolean };

const call =
  (name: string) =>
  async ({ guest }: Booking) => {
    world.calls.push(`${name} ${guest}`);
    await world.act(name);
  };

export const booking: Saga<Booking, Tools> = {
  name: 'booking',
  steps: [
    { name: 'ask', asksOnly: true, act: call('ask') },
    { name: 'hold room', act: call('hold room'), compensate: call('free room') },
    { name: 'take money', act: call('take money'), compensate: call('give money back') },
    {
      name: 'move in',
      commit: async (em, { guest }) => {
        await transactionSql(em)('insert into stays (id, guest) values ($1, $2)', [
          randomUUID(),
          guest,
        ]);
        await publish(em, GuestArrived({ guest }), 1);
      },
    },
  ],
};

/** Once the bill is paid nothing is taken back any more. */
export const checkOut: Saga<Booking, Tools> = {
  name: 'check out',
  isKept: true,
  steps: [
    { name: 'close minibar', act: call('close minibar'), compensate: call('open minibar') },
    { name: 'pay bill', isPivot: true, act: call('pay bill') },
    { name: 'fetch luggage', act: call('fetch luggage') },
  ],
};

/** What one step learns, the next only asks about. */
export const cleaning: Saga<{ guest: string; towels?: number }, Tools> = {
  name: 'cleaning',
  steps: [
    { name: 'count towels', act: async () => ({ towels: 4 }) },
    { name: 'scrub', asksOnly: true, act: call('scrub') },
  ],
};

const awayError = () =>
  Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' });

export const hotel = defineSubgraph({
  name: 'hotel',
  typeDefs,
  resolvers: {
    Query: {
      rooms: () => 12,
      broken: () => {
        throw new Error('select secret from safe');
      },
      away: () => {
        throw awayError();
      },
    },
  },
  entities: [],
  migrations: [Hotel1Tables],
  loaders: () => ({}),
  clients: () => ({}),
  consumers: [
    consumer(GuestArrived, async (em, { guest }) => {
      await transactionSql(em)('insert into stays (id, guest) values ($1, $2)', [
        randomUUID(),
        `heard ${guest}`,
      ]);
      if (guest.startsWith('poison')) throw new Error('I cannot take this');
      if (guest.startsWith('nobody')) await publish(em, GuestArrived({ guest: null as never }), 1);
    }),
  ],
  sweeps: [resumeSagas([booking, checkOut, cleaning])],
  hearers: ['kitchen'],
});
