import { parseConfig, z } from '@hansa/chassis/config';

const { SHOP_CURRENCY } = parseConfig(
  {
    SHOP_CURRENCY: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('EUR'),
  },
  process.env,
);

/** The currency that prices are meant in where nobody says which. */
export const shopCurrency = SHOP_CURRENCY;
