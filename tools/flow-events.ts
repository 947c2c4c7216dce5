import { existsSync } from 'node:fs';
import { type DescribedEvent, eventsFile } from './asyncapi.ts';
import { root } from './rooms.ts';
import { docOf, sourceOf } from './source.ts';

/** The rooms, and on the arrows between them what one tells another. */
export const eventDiagram = (events: readonly DescribedEvent[]) => {
  const heard = events.flatMap(({ room, name, hearers }) =>
    hearers.map(hearer => ({ name, route: `${room} -->|LABEL| ${hearer}` })),
  );
  const routes = Object.entries(Object.groupBy(heard, ({ route }) => route));
  const lines = routes.map(([route, told = []]) => {
    const names = told.map(({ name }) => name).join('<br/>');
    return `  ${route.replace('LABEL', `"${names}"`)}`;
  });
  return ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n');
};

/** What each room tells, who hears it, and what comes of it there. */
export const eventSections = (events: readonly DescribedEvent[]) =>
  Object.entries(Object.groupBy(events, ({ room }) => room))
    .map(([room, told = []]) =>
      [
        `### told by ${room}`,
        `[${eventsFile(room)}](../${eventsFile(room)})`,
        ['| event | it says | and who hears it does |', '|---|---|---|', ...told.map(line)].join(
          '\n',
        ),
      ].join('\n\n'),
    )
    .join('\n\n');

const line = ({ name, summary, hearers }: DescribedEvent) =>
  `| \`${name}\` | ${summary} | ${hearers.map(hearer => reaction(hearer, name)).join('<br/>')} |`;

const reaction = (hearer: string, event: string) => {
  const file = `subgraphs/${hearer}/src/consumers/${kebab(event)}.ts`;
  if (!existsSync(root + file)) throw new Error(`${hearer} hears ${event}, but has no ${file}.`);
  const sentence = docOf(sourceOf(file), event[0]!.toLowerCase() + event.slice(1));
  return `[${hearer}](../${file}): ${sentence}`;
};

const kebab = (name: string) => name.replace(/(?<=.)[A-Z]/g, letter => `-${letter}`).toLowerCase();
