import type { DomainError } from './domain-error.ts';

/** Does work and, when it breaks a named constraint of the database, refuses with the rule that the constraint protects. */
export const refusing = async <Result>(
  rules: Record<string, () => DomainError>,
  work: Promise<Result>,
): Promise<Result> => {
  try {
    return await work;
  } catch (error) {
    const rule = rules[constraintOf(error) ?? ''];
    throw rule ? rule() : error;
  }
};

const constraintOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('constraint' in error && typeof error.constraint === 'string') return error.constraint;
  return 'cause' in error ? constraintOf(error.cause) : undefined;
};
