/** Where something stands or is sent. */
export type Address = {
  name: string;
  line1: string;
  line2?: string | null | undefined;
  city: string;
  postalCode: string;
  region?: string | null | undefined;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  phone?: string | null | undefined;
};
