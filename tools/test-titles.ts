import ts from 'typescript';

const mostCases = 6;
const longestCase = 70;

/** The title of a test; one of a table names the cases that can be read where it stands, or says "…". */
export const titlesOf = (title: ts.Node, table: ts.Node | null): string[] => {
  const words = textOf(title) ?? '…';
  if (!table || !/[%$]/.test(words)) return [words];
  const rows = rowsOf(table);
  let column = 0;
  return [
    words.replace(/%[sdipjo]|\$([\w.]+)/g, (_, name?: string) =>
      casesIn(rows.map(row => cellOf(row, name ?? column)).map(textOf), () => (column += 1)),
    ),
  ];
};

const casesIn = (cells: readonly (string | null)[], next: () => void) => {
  next();
  const different = new Set(cells);
  const readable = [...different].filter(cell => cell !== null && cell.length <= longestCase);
  const named = readable.slice(0, mostCases).map(cell => (cell?.trim() ? `“${cell}”` : 'nothing'));
  return [...named, ...(named.length < different.size || named.length === 0 ? ['…'] : [])].join(
    ', ',
  );
};

const rowsOf = (table: ts.Node): readonly ts.Node[] => {
  const bare = withoutTypes(table);
  return ts.isArrayLiteralExpression(bare) ? bare.elements : [];
};

const cellOf = (row: ts.Node, at: string | number): ts.Node | null => {
  const bare = withoutTypes(row);
  if (ts.isArrayLiteralExpression(bare)) return bare.elements[at as number] ?? null;
  if (!ts.isObjectLiteralExpression(bare)) return at === 0 ? bare : null;
  const property = bare.properties.find(one => one.name?.getText() === at);
  return property && ts.isPropertyAssignment(property) ? property.initializer : null;
};

const withoutTypes = (node: ts.Node): ts.Node =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? withoutTypes(node.expression) : node;

/** What a literal says; null of what is only known when it runs. */
const textOf = (node: ts.Node | null): string | null => {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  const literal = /^(-?[\d_.]+|null|true|false)$/.exec(node.getText());
  return literal ? literal[0].replaceAll('_', '') : null;
};
