import { parseConfig, z } from '@hansa/chassis/config';

const hour = 3_600;
const { NODE_ENV, SESSION_SIGNING_KEY, ADMIN_EMAIL, ADMIN_PASSWORD } = parseConfig(
  {
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    SESSION_SIGNING_KEY: z.string().optional(),
    ADMIN_EMAIL: z.email().optional(),
    ADMIN_PASSWORD: z.string().min(12).optional(),
  },
  process.env,
);

const isProduction = NODE_ENV === 'production';

/** The private key (Ed25519, as JWK) that sessions are signed with; outside production one is made and kept. */
export const signingKeySetting = { isRequired: isProduction, jwk: SESSION_SIGNING_KEY };

/** Long in development, so that exploring is not interrupted. */
export const accessTokenSeconds = isProduction ? 600 : 12 * hour;
export const refreshTokenSeconds = 30 * 24 * hour;

/** Who has every scope from the first start on. */
export const administrator = {
  email: ADMIN_EMAIL,
  password: ADMIN_PASSWORD,
  isRequired: isProduction,
};
