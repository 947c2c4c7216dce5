import { globSync } from 'node:fs';
import ts from 'typescript';
import { root } from './rooms.ts';
import { callsIn, commentBefore, docOf, sourceOf } from './source.ts';

/** A noun with states, as the table in its file says. */
export type DescribedLife = {
  subject: string;
  room: string;
  file: string;
  sentence: string;
  states: { name: string; next: string[]; comment: string }[];
};

/** Every noun of a room that has states. The tables are read where they stand: nobody else needs them. */
export const describedLives = (): DescribedLife[] =>
  globSync('subgraphs/*/src/**/*.entity.ts', { cwd: root }).toSorted().flatMap(livesIn);

const livesIn = (file: string): DescribedLife[] => {
  const source = sourceOf(file);
  return callsIn(source)
    .filter(({ expression }) => expression.getText() === 'lifecycle')
    .map(({ arguments: [subject, table] }) => {
      const name = literal(subject);
      const room = file.split('/')[1]!;
      return { subject: name, room, file, sentence: docOf(source, name), states: statesOf(table) };
    });
};

const literal = (node: ts.Node | undefined) => {
  if (node && ts.isStringLiteral(node)) return node.text;
  throw new Error(`A lifecycle is of words, not of ${node?.getText()}.`);
};

const statesOf = (table: ts.Node | undefined) => {
  if (!table || !ts.isObjectLiteralExpression(table)) throw new Error('A lifecycle has a table.');
  return table.properties.map(property => {
    if (!ts.isPropertyAssignment(property) || !ts.isArrayLiteralExpression(property.initializer))
      throw new Error(`A state has the states that may follow: ${property.getText()}`);
    return {
      name: property.name.getText(),
      next: property.initializer.elements.map(literal),
      comment: commentBefore(property),
    };
  });
};

/** A noun's part of the page. */
export const lifeSection = (life: DescribedLife) => {
  const { subject, room, file, sentence, states } = life;
  const comments = states.filter(({ comment }) => comment);
  return [
    `### ${subject}`,
    `${sentence} ([${file.split('/').at(-1)}](../${file}), ${room})`,
    lifeDiagram(life),
    ...comments.map(({ name, comment }) => `- \`${name}\`: ${comment}`),
  ].join('\n\n');
};

/** The first state of a table is where it begins; one that nothing follows is where it ends. */
const lifeDiagram = ({ states }: Pick<DescribedLife, 'states'>) => {
  const lines = states.flatMap(({ name, next }) =>
    (next.length > 0 ? next : ['[*]']).map(to => `  ${name} --> ${to}`),
  );
  const begin = `  [*] --> ${states[0]!.name}`;
  return ['```mermaid', 'stateDiagram-v2', '  direction LR', begin, ...lines, '```'].join('\n');
};
