import type { SigningKeys } from '@hansa/gateway/sessions';
import { type Rooms, roomNames } from './rooms.ts';

type Keys = { signingKeys: { jwk: string }[] };

/** The public keys that sessions are signed with. */
export const signingKeys = async (rooms: Rooms): ReturnType<SigningKeys> => {
  const { data, errors } = await rooms.call('customers', { query: '{ signingKeys { jwk } }' });
  if (errors) throw errors[0];
  return (data as Keys).signingKeys.map(({ jwk }) => JSON.parse(jwk));
};

const maxLagSeconds = 30;

/** Whether every room has its database, delivers what it tells, and has no dead letters. */
export const readiness = async (rooms: Rooms) => {
  const states = await Promise.all(roomNames.map(name => stateOf(rooms, name)));
  return {
    isReady: states.every(({ isReady }) => isReady),
    rooms: Object.fromEntries(
      states.map(({ name, isReady, ...facts }) => [name, { ready: isReady, ...facts }]),
    ),
  };
};

const stateOf = async (rooms: Rooms, name: string) => {
  try {
    const facts = await rooms.named(name).readiness();
    return {
      name,
      isReady: facts.outboxLagSeconds < maxLagSeconds && facts.deadLetters === 0,
      ...facts,
    };
  } catch {
    return { name, isReady: false, reason: 'The database does not answer.' };
  }
};
