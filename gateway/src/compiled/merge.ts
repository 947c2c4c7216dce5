type Data = Record<string, unknown>;

/** Puts what a subgraph answered into what is known; objects that are there already take the new fields. */
export const merge = (known: Data, received: Data | null | undefined) => {
  for (const name in received) {
    const mine = known[name];
    const theirs = received[name];
    if (isObject(mine) && isObject(theirs)) merge(mine, theirs);
    else if (Array.isArray(mine) && Array.isArray(theirs) && mine.length === theirs.length) {
      theirs.forEach((their, i) => {
        if (isObject(mine[i]) && isObject(their)) merge(mine[i], their);
        else mine[i] = their;
      });
    } else if (theirs !== undefined) known[name] = theirs;
  }
};

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
