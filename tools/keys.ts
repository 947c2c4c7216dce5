import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { newServiceKey } from '@hansa/chassis/service-keys';
import { rooms } from './rooms.ts';

// Prints what the rooms and the gateway need to be processes of their own, as the lines of an .env file.
const secret = () => randomBytes(18).toString('base64url');
const keys = [...rooms.map(({ name }) => name), 'gateway'].map(name => ({
  name,
  ...newServiceKey(),
}));
const { privateKey: sessionKey } = generateKeyPairSync('ed25519');

const lines = [
  ...keys.map(({ name, privateKey }) => `${name.toUpperCase()}_SERVICE_KEY=${privateKey}`),
  `TRUSTED_KEYS=${keys.map(({ name, publicKey }) => `${name}:${publicKey}`).join(',')}`,
  `SESSION_SIGNING_KEY='${JSON.stringify(sessionKey.export({ format: 'jwk' }))}'`,
  `CARRIER_WEBHOOK_SECRET=${secret()}`,
  `PAYMENT_WEBHOOK_SECRET=${secret()}`,
  `POSTGRES_PASSWORD=${secret()}`,
  'ADMIN_EMAIL=admin@example.org',
  `ADMIN_PASSWORD=${secret()}`,
];
console.log(lines.join('\n'));
