import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import {
  CountryCodeResolver,
  CurrencyResolver,
  DateTimeResolver,
  SafeIntResolver,
} from 'graphql-scalars';

const strict = {
  DateTime: DateTimeResolver,
  SafeInt: SafeIntResolver,
  Currency: CurrencyResolver,
  CountryCode: CountryCodeResolver,
};

// Reading lets a bad value through as Unreadable, for the argument rules to refuse it by its path.
const lenient = (scalar: GraphQLScalarType) =>
  new GraphQLScalarType({
    ...scalar.toConfig(),
    parseValue: value => readable(scalar, value),
    parseLiteral: (node, variables) => readable(scalar, valueFromASTUntyped(node, variables)),
  });

/** A value that its scalar cannot read. */
export class Unreadable {}

const readable = (scalar: GraphQLScalarType, value: unknown) => {
  try {
    return scalar.parseValue(value);
  } catch {
    return new Unreadable();
  }
};

/** How the contract's scalars are read and written. */
export const scalars = {
  DateTime: lenient(strict.DateTime),
  SafeInt: lenient(strict.SafeInt),
  Currency: lenient(strict.Currency),
  CountryCode: lenient(strict.CountryCode),
};

/** What a value of each scalar must be. */
export const scalarSentences: Readonly<Record<string, string>> = {
  DateTime: 'a time such as 2026-01-31T12:00:00Z',
  SafeInt: 'a whole number',
  Currency: 'an ISO 4217 currency code such as EUR',
  CountryCode: 'an ISO 3166-1 alpha-2 country code such as DE',
};
