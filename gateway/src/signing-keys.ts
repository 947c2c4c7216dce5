import type { Call } from '@hansa/chassis/peers';
import type { SigningKeys } from './sessions.ts';

type Answer = { signingKeys: { jwk: string }[] };

/** The public keys that sessions are signed with, asked of the service that issues them. */
export const signingKeysOf =
  (call: Call): SigningKeys =>
  async () => {
    const { data, errors } = await call('customers', { query: '{ signingKeys { jwk } }' });
    if (errors) throw errors[0];
    return (data as Answer).signingKeys.map(({ jwk }) => JSON.parse(jwk));
  };
