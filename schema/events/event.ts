/** A fact as a room states it: its type on the wire, what it is about, the facts of that moment, who hears it. */
export type Fact<Data = unknown> = {
  type: string;
  aggregateId: string;
  data: Data;
  hearers: readonly string[];
};

/** Call it to state the fact; its `type` and `Data` let a consumer hear it. */
export type EventFactory<Data> = ((data: Data) => Fact<Data>) & { type: string };

/** Names a fact; `aggregateId` says which of its data is the id of what changed. */
export const event = <Data>(
  type: string,
  aggregateId: keyof Data,
  hearers: readonly string[],
): EventFactory<Data> =>
  Object.assign(
    (data: Data) => ({ type, aggregateId: data[aggregateId] as string, data, hearers }),
    { type },
  );
