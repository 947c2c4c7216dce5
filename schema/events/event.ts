/** Says whether data is as its schema wants it; `errors` are those of the last call. */
export type Validator = {
  (data: unknown): boolean;
  errors?: null | readonly { instancePath: string; message?: string; params: object }[];
};

/** What is wrong with data, in words that repeat none of it; null when nothing is. */
export type Check = (data: unknown) => string | null;

/** A fact as a room states it: its type on the wire, what it is about, the facts of that moment, who hears it. */
export type Fact<Data = unknown> = {
  type: string;
  aggregateId: string;
  data: Data;
  hearers: readonly string[];
  /** Told data has all that its schema wants, and nothing else. */
  wrongWith: Check;
};

/** Call it to state the fact; its `type` and `Data` let a consumer hear it. */
export type EventFactory<Data> = ((data: Data) => Fact<Data>) & {
  type: string;
  /** Heard data may have more than we know of: a new field comes without a new version. */
  wrongWith: Check;
};

/** Names a fact; `aggregateId` says which of its data is the id of what changed. */
export const event = <Data>(
  type: string,
  aggregateId: keyof Data,
  hearers: readonly string[],
  told: Validator,
  heard: Validator,
): EventFactory<Data> => {
  const wrongWith = checkBy(told);
  return Object.assign(
    (data: Data) => ({ type, aggregateId: data[aggregateId] as string, data, hearers, wrongWith }),
    { type, wrongWith: checkBy(heard) },
  );
};

const checkBy =
  (validator: Validator): Check =>
  data => {
    if (validator(data)) return null;
    const { instancePath, message, params } = validator.errors![0]!;
    const unknown = 'additionalProperty' in params ? `: ${params.additionalProperty}` : '';
    return `its data${instancePath} ${message}${unknown}`;
  };
