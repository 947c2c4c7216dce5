import { describe, expect, it } from '@jest/globals';
import { describedEvents } from './asyncapi.ts';
import { callOf, sagaDiagram } from './flow-sagas.ts';
import { describedLives } from './flow-states.ts';
import { read } from './rooms.ts';
import { promisesIn } from './test-sentences.ts';

const page = read('docs/flows.md');
const diagrams = [...page.matchAll(/```mermaid\n([\s\S]+?)\n```/g)].map(([, text]) => text!);

const words = '"[^"[\\]{}|]+"';
const box = `\\w+(?:\\[${words}\\]|\\(\\[${words}\\]\\)|\\[\\(${words}\\)\\]|\\{\\{${words}\\}\\})`;
const grammar: Record<string, RegExp[]> = {
  flowchart: [
    /^flowchart (TB|LR)$/,
    new RegExp(`^ +${box}$`),
    new RegExp(`^ +${box} -\\. ${words} \\.-> ${box}$`),
    new RegExp(`^ +\\w+ (-->|==>)(\\|${words}\\|)? \\w+$`),
    /^ {2}subgraph \w+ \[" "\]$/,
    /^ {4}direction LR$/,
    /^ {2}end$/,
  ],
  'stateDiagram-v2': [
    /^stateDiagram-v2$/,
    /^ {2}direction LR$/,
    /^ {2}(\w+|\[\*\]) --> (\w+|\[\*\])$/,
  ],
};

describe('docs/flows.md', () => {
  it('has only diagrams that Mermaid can read', () => {
    const unreadable = diagrams.flatMap(diagram => {
      const rules = grammar[diagram.split(/[\s]/)[0]!] ?? [];
      return diagram.split('\n').filter(line => !rules.some(rule => rule.test(line)));
    });

    expect(diagrams.length).toBeGreaterThan(10);
    expect(unreadable).toEqual([]);
  });

  it('draws no arrow to what is not there', () => {
    const journeys = diagrams.filter(diagram => diagram.startsWith('flowchart TB'));
    const missing = journeys.flatMap(diagram => {
      const arrows = [...diagram.matchAll(/^ {2}(\w+) (?:-->|==>) (\w+)$/gm)];
      const named = new Set(
        [...diagram.matchAll(/(?:^ +|subgraph |\.-> )(\w+) ?[[({]/gm)].map(([, name]) => name),
      );
      return arrows.flatMap(([, from, to]) => [from, to]).filter(name => !named.has(name));
    });

    expect(missing).toEqual([]);
  });

  it('says something of every journey, event and noun with states', () => {
    const headings = [...page.matchAll(/^### (?!told by).+\n\n(.*)$/gm)];

    expect(headings.filter(([, sentence]) => !/^[A-Z].+\. \(\[/.test(sentence!))).toEqual([]);
    for (const { name } of describedEvents()) expect(page).toContain(`| \`${name}\` |`);
    expect(describedLives().map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['Order', 'Payment', 'Shipment', 'PickingJob', 'Reservation', 'Cart']),
    );
  });
});

describe('The picture of a journey', () => {
  it('shows beside each step what takes it back, and from where on nothing is', () => {
    const clients = { hotel: { freeRoom: async (_: string) => {} } };
    const act = async () => {};
    const picture = sagaDiagram({
      steps: [
        { name: 'hold room', act, compensate: () => clients.hotel.freeRoom('12') },
        { name: 'take money', isPivot: true, act },
        { name: 'move in', commit: act },
      ],
    });

    expect(picture.split('\n').map(line => line.trim())).toEqual([
      '```mermaid',
      'flowchart TB',
      'subgraph row1 [" "]',
      'direction LR',
      'step1["hold room"] -. "taken back by" .-> back1["free room (hotel)"]',
      'end',
      'step2{{"take money: no way back"}}',
      'row1 --> step2',
      'step3[("move in")]',
      'step2 ==> step3',
      '```',
    ]);
  });

  it('names a call of which nothing else is known for what it is', () => {
    expect(callOf(function undo() {})).toBe('its compensation');
  });
});

describe('docs/features.md', () => {
  it('has the sentences of tests within tests', () => {
    const [first] = promisesIn('chassis/tests/messaging.int.spec.ts');

    expect(first).toMatchObject({ subject: 'A fact', sentences: expect.any(Array) });
    expect(read('docs/features.md')).toContain(`- ${first!.sentences[0]}\n`);
  });
});
