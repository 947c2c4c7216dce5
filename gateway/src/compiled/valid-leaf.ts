import { type GraphQLNamedType, isEnumType } from 'graphql';

const checks: Record<string, (value: unknown) => boolean> = {
  String: value => typeof value === 'string',
  ID: value => typeof value === 'string' || Number.isSafeInteger(value),
  Int: value => Number.isInteger(value) && (value as number) === ((value as number) | 0),
  Float: value => typeof value === 'number' && Number.isFinite(value),
  Boolean: value => typeof value === 'boolean',
};

/** Passes what a built-in scalar or an enum may be, and makes null of everything else; our own scalars are their owner's. */
export const validLeaf = (type: GraphQLNamedType, where: string) => {
  const isValid = isEnumType(type)
    ? (value: unknown) => type.getValue(String(value)) !== undefined
    : checks[type.name];
  return (value: unknown, problems: { message: string }[]) => {
    if (!isValid || isValid(value)) return value;
    problems.push({ message: `Invalid value found for ${where}.` });
    return null;
  };
};
