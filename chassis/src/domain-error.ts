/** A rule that says no: its code, a sentence for people, and the facts. Anything else that is thrown is a fault. */
export class DomainError extends Error {
  readonly code: string;
  readonly facts: object;

  constructor(code: string, sentence: string, facts: object) {
    super(sentence);
    this.name = code;
    this.code = code;
    this.facts = facts;
  }
}

/** Names one way of saying no. The name is the GraphQL type that carries it to the client. */
export const domainError = <Facts extends object = Record<never, never>>(
  code: string,
  sentence: (facts: Facts) => string,
) =>
  class extends DomainError {
    constructor(facts: Facts) {
      super(code, sentence(facts), facts);
    }
  };

/** A refusal as data, as a mutation's payload and a kept answer carry it. */
export type Refusal = { __typename: string; message: string };

/** What a client is told of a refusal. */
export const toRefusal = ({ code, message, facts }: DomainError): Refusal => ({
  ...facts,
  __typename: code,
  message,
});

/** The error that a refusal, told by another service or kept from before, stands for. */
export const fromRefusal = ({ __typename, message, ...facts }: Refusal) =>
  new DomainError(__typename, message, facts);

export const IllegalTransition = domainError(
  'IllegalTransition',
  ({ subject, from, to }: { subject: string; id: string; from: string; to: string }) =>
    `A ${subject.toLowerCase()} that is ${from} cannot become ${to}.`,
);

export const IdempotencyKeyReused = domainError(
  'IdempotencyKeyReused',
  (_: { idempotencyKey: string }) => 'This key already stands for another input.',
);
