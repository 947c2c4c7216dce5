import { randomUUID } from 'node:crypto';
import { anonymous, type Identity, service } from '@hansa/chassis/identity';
import type { Rooms } from './rooms.ts';

/** Asks a room an operation in somebody's name; what goes wrong is thrown. */
export type Ask = <Data>(
  room: string,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<Data>;

/** Somebody who can sign in. */
export type Account = { email: string; password: string; name: string };

type SignedIn = {
  signIn: { session: Pick<Identity, 'kind' | 'scopes'> & { subject: string } };
};

/** Signs an account in and asks in its name. */
export const askAs = async (rooms: Rooms, { email, password }: Account): Promise<Ask> => {
  const stranger = askWith(rooms, anonymous);
  const { signIn } = await stranger<SignedIn>(
    'customers',
    'mutation($input: SignInInput!) { signIn(input: $input) { session { subject kind scopes } } }',
    { input: { email, password } },
  );
  return askWith(rooms, { ...anonymous, ...signIn.session });
};

/** Asks in the name of the shop itself. */
export const askAsService = (rooms: Rooms) => askWith(rooms, service('standalone'));

const askWith =
  (rooms: Rooms, identity: Identity): Ask =>
  async <Data>(room: string, query: string, variables = {}) => {
    const origin = { identity, correlationId: randomUUID() };
    const { data, errors } = await rooms.named(room).execute({ query, variables }, origin);
    if (errors) throw new Error(`${room}: ${errors[0]?.message}`, { cause: errors[0] });
    return data as Data;
  };

type Refused = { errors: { __typename: string; message: string }[] };

/** Asks for one change and answers its payload; throws its refusal, unless it is one that is fine. */
export const change = async <Payload>(
  ask: Ask,
  room: string,
  operation: string,
  input: object,
  fields: string,
  fine: readonly string[] = [],
): Promise<Payload> => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const data = await ask<Record<string, Refused>>(
    room,
    `mutation($input: ${type}!) { ${operation}(input: $input) { ${fields} errors { __typename ... on DomainError { message } } } }`,
    { input },
  );
  const answer = data[operation]!;
  const [refusal] = answer.errors;
  if (refusal && !fine.includes(refusal.__typename))
    throw new Error(`${operation}: ${refusal.message}`);
  return answer as Payload;
};

const atOnce = 12;

/** Does work for each of a list, a few at once. */
export const forEach = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
) => {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
