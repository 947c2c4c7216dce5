import ts from 'typescript';
import { sourceOf } from './source.ts';
import { titlesOf } from './test-titles.ts';

/** What a test file promises of one subject: `describe` and `it` read together are a sentence. */
export type Promises = { subject: string; file: string; sentences: string[] };

/** Every promise of a test file, subject by subject, in its own words. */
export const promisesIn = (file: string): Promises[] => {
  const found = new Map<string, string[]>();
  for (const { subject, sentence } of sentencesBelow(sourceOf(file), [])) {
    const sentences = found.get(subject) ?? [];
    found.set(subject, sentences.includes(sentence) ? sentences : [...sentences, sentence]);
  }
  return [...found].map(([subject, sentences]) => ({ subject, file, sentences }));
};

type Sentence = { subject: string; sentence: string };

const sentencesBelow = (node: ts.Node, subjects: readonly string[]): Sentence[] => {
  const test = ts.isCallExpression(node) ? testIn(node) : null;
  if (!test) return childrenOf(node).flatMap(child => sentencesBelow(child, subjects));
  const titles = titlesOf(test.title, test.table);
  if (test.kind === 'it')
    return titles.map(sentence => ({ subject: subjects.join(' '), sentence }));
  return titles.flatMap(title => sentencesBelow(test.body, [...subjects, title]));
};

const childrenOf = (node: ts.Node) => {
  const children: ts.Node[] = [];
  ts.forEachChild(node, child => void children.push(child));
  return children;
};

type Test = { kind: 'describe' | 'it'; title: ts.Node; body: ts.Node; table: ts.Node | null };

/** `it(title, body)`, `it.each(table)(title, body)`, and the same of `describe`. */
const testIn = ({ expression, arguments: [title, body] }: ts.CallExpression): Test | null => {
  if (!title || !body) return null;
  const each = ts.isCallExpression(expression) ? expression : null;
  const named = each ? each.expression : expression;
  const isEach = ts.isPropertyAccessExpression(named) && named.name.text === 'each';
  if (each && !isEach) return null;
  const kind = (isEach ? named.expression : named).getText();
  if (kind !== 'describe' && kind !== 'it') return null;
  return { kind, title, body, table: each?.arguments[0] ?? null };
};
