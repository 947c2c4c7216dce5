/** Numbers that look random and are the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export const randomOf = (seed: number) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!,
    /** So many of the items, in their order. */
    sample: <Item>(items: readonly Item[], count: number): Item[] => {
      const left = items.map((item, i) => ({ item, i, at: next() })).sort((a, b) => a.at - b.at);
      return left
        .slice(0, count)
        .sort((a, b) => a.i - b.i)
        .map(({ item }) => item);
    },
  };
};

export type Random = ReturnType<typeof randomOf>;
