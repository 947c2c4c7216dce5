/** What is wrong with a fact's data, as its schema says, in words that repeat none of it; null when nothing is. */
export type Check = (data: unknown) => string | null;

/** A fact whose data is not what its schema says. */
export class BrokenFact extends Error {
  override name = 'BrokenFact';
}

/** Throws unless data is what its schema says. */
export const holdToSchema = (type: string, data: unknown, wrongWith: Check) => {
  const wrong = wrongWith(data);
  if (wrong) throw new BrokenFact(`${type} is not what its schema says: ${wrong}.`);
};
