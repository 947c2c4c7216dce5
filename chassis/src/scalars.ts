import {
  CountryCodeResolver,
  CurrencyResolver,
  DateTimeResolver,
  SafeIntResolver,
} from 'graphql-scalars';

/** How the contract's scalars are read and written. */
export const scalars = {
  DateTime: DateTimeResolver,
  SafeInt: SafeIntResolver,
  Currency: CurrencyResolver,
  CountryCode: CountryCodeResolver,
};
