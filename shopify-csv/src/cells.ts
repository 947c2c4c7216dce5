// A spreadsheet runs what starts like a formula, so an apostrophe is put before it, as Shopify does.
const formula = /^'*[=+\-@\t\r]/;

/** A text as it stands in a cell. */
export const inCell = (text: string) => (formula.test(text) ? `'${text}` : text);

/** The text that stands in a cell. */
export const outOfCell = (cell: string) =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

/** Categories as lines of a cell: names from the top down with > between them. */
export const pathsText = (paths: readonly (readonly string[])[]) =>
  paths.map(names => names.map(escaped).join(' > ')).join('\n');

const escaped = (name: string) => name.replace(/[\\>]/g, '\\$&').replaceAll('\n', '\\n');

/** The categories that the lines of a cell name. */
export const pathsIn = (cell: string) =>
  linesIn(cell).map(line =>
    [...line.matchAll(/((?:\\.|[^\\>])+)(?:>|$)/g)]
      .map(([, name]) =>
        name!.replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter)).trim(),
      )
      .filter(name => name !== ''),
  );

/** A place by the codes of its warehouse and of itself, and how many lie there. */
export type LevelAt = { warehouse: string; location: string; onHand: number };

/** Stock by place as lines of a cell, such as "HL A-01: 12". */
export const levelsText = (levels: readonly LevelAt[]) =>
  levels.map(({ warehouse, location, onHand }) => `${warehouse} ${location}: ${onHand}`).join('\n');

/** The stock by place that a cell tells; undefined when it cannot be read. */
export const levelsIn = (cell: string): LevelAt[] | undefined => {
  const levels = linesIn(cell).map(line => {
    const [, warehouse, location, onHand] = /^(\S+) (\S+): *(\d{1,10})$/.exec(line) ?? [];
    return onHand ? { warehouse: warehouse!, location: location!, onHand: Number(onHand) } : null;
  });
  return levels.includes(null) ? undefined : (levels as LevelAt[]);
};

/** Attributes beyond Shopify's three options, as JSON pairs in a cell. */
export const attributesText = (attributes: readonly { name: string; value: string }[]) =>
  attributes.length === 0 ? '' : JSON.stringify(attributes.map(({ name, value }) => [name, value]));

/** The attributes that a cell tells; undefined when it cannot be read. */
export const attributesIn = (cell: string) => {
  if (cell === '') return [];
  try {
    const pairs: unknown = JSON.parse(cell);
    const isPair = (pair: unknown) =>
      Array.isArray(pair) && pair.length === 2 && pair.every(text => typeof text === 'string');
    if (!Array.isArray(pairs) || !pairs.every(isPair)) return undefined;
    return (pairs as [string, string][]).map(([name, value]) => ({ name, value }));
  } catch {
    return undefined;
  }
};

const linesIn = (cell: string) =>
  cell
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
