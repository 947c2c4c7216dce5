import { globSync } from 'node:fs';
import type { Saga } from '@hansa/chassis/saga-step';
import { root } from './rooms.ts';
import { docOf, sourceOf } from './source.ts';

/** A journey as its room defines it, and what is said of it there. */
export type DescribedSaga = AnySaga & { room: string; file: string; sentence: string };

type AnySaga = Saga<object, object>;
type AnyStep = AnySaga['steps'][number];

/** Every journey that a room defines. */
export const describedSagas = async (): Promise<DescribedSaga[]> => {
  const files = globSync('subgraphs/*/src/**/*.saga.ts', { cwd: root }).toSorted();
  const found = files.map(async file => {
    const exported = Object.entries((await import(`../${file}`)) as Record<string, unknown>);
    const sagas = exported.filter((entry): entry is [string, AnySaga] => isSaga(entry[1]));
    const source = sourceOf(file);
    const room = file.split('/')[1]!;
    return sagas.map(([name, saga]) => ({ ...saga, room, file, sentence: docOf(source, name) }));
  });
  return (await Promise.all(found)).flat();
};

const isSaga = (value: unknown) => typeof value === 'object' && value !== null && 'steps' in value;

/** A journey's part of the page. */
export const sagaSection = (saga: DescribedSaga) =>
  [
    `### ${saga.name}`,
    `${saga.sentence} ([${saga.file.split('/').at(-1)}](../${saga.file}), ${saga.room})`,
    sagaDiagram(saga),
  ].join('\n\n');

/** The steps from top to bottom, beside each what takes it back; thick arrows once nothing is taken back any more. */
export const sagaDiagram = ({ steps }: Pick<AnySaga, 'steps'>) => {
  const pivot = steps.findIndex(({ isPivot }) => isPivot);
  const lines = steps.flatMap((step, i) => {
    const from = i > 0 ? rowOf(steps[i - 1]!, i - 1) : null;
    const arrow = pivot >= 0 && i > pivot ? '==>' : '-->';
    return [...row(step, i), ...(from ? [`  ${from} ${arrow} ${rowOf(step, i)}`] : [])];
  });
  return ['```mermaid', 'flowchart TB', ...lines, '```'].join('\n');
};

const rowOf = ({ compensate }: AnyStep, i: number) => (compensate ? `row${i + 1}` : `step${i + 1}`);

const row = (step: AnyStep, i: number) => {
  const box = `step${i + 1}${boxOf(step)}`;
  if (!step.compensate) return [`  ${box}`];
  return [
    `  subgraph row${i + 1} [" "]`,
    '    direction LR',
    `    ${box} -. "taken back by" .-> back${i + 1}["${callOf(step.compensate)}"]`,
    '  end',
  ];
};

const boxOf = ({ name, commit, isPivot, asksOnly }: AnyStep) => {
  if (isPivot) return `{{"${name}: no way back"}}`;
  if (asksOnly) return `(["${name}"])`;
  return commit ? `[("${name}")]` : `["${name}"]`;
};

/** The call that an action consists of, in words: `clients.cart.unlock(…)` is "unlock (cart)". */
export const callOf = (action: unknown) => {
  const call = /=>\s*(?:(?:\w+\.)*?(\w+)\.)?(\w+)\(/.exec(String(action));
  if (!call) return 'its compensation';
  const [, room, verb] = call;
  const words = verb!.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return room ? `${words} (${room})` : words;
};
