type Named = { id: string; name: string };

/**
 * Which of several things a name means: the one with the same letters, else one that differs in case alone;
 * where two bear it, the one preferred, else the first.
 */
export const named = <Thing extends Named>(
  things: readonly Thing[],
  name: string,
  preferredIds: readonly string[] = [],
): Thing | undefined => {
  const same = things.filter(thing => thing.name === name);
  const lowered = name.toLowerCase();
  const candidates =
    same.length > 0 ? same : things.filter(thing => thing.name.toLowerCase() === lowered);
  return candidates.find(({ id }) => preferredIds.includes(id)) ?? candidates[0];
};

/** Every name once, but for case. */
export const distinct = (names: readonly string[]) => [
  ...new Map(names.map(name => [name.toLowerCase(), name])).values(),
];
