import { describedEvents } from './asyncapi.ts';
import { eventDiagram, eventSections } from './flow-events.ts';
import { describedSagas, sagaSection } from './flow-sagas.ts';
import { describedLives, lifeSection } from './flow-states.ts';
import type { GeneratedFile } from './generated-files.ts';

/** The page that shows how things move: journeys, events, states. */
export const flowsPage = async (): Promise<GeneratedFile> => {
  const sagas = await describedSagas();
  const events = describedEvents();
  const parts = [
    journeys,
    ...sagas.map(sagaSection),
    facts,
    eventDiagram(events),
    eventSections(events),
    states,
    ...describedLives().map(lifeSection),
  ];
  return { path: 'docs/flows.md', content: `${parts.join('\n\n')}\n` };
};

const journeys = `# How things move
Generated from the sagas, the AsyncAPI files and the lifecycles by \`npm run generate\`; never edited by hand. What each promises, and the tests that show it: [reliability.md](reliability.md), [features.md](features.md).

- [Journeys](#journeys): what spans rooms, step by step
- [Events](#events): what rooms tell each other
- [States](#states): what may follow what

## Journeys
A journey is walked from top to bottom; each step is saved before it is taken, and repeated with the same ids until its outcome is known. A rule that refuses sends it back up: what was done is taken back, the last first, by what
stands beside it. A box asks another room or the payment provider, a cylinder changes the room's own database in one transaction with the journey's record, a rounded box only asks. The hexagon is the point of no return: along the thick arrows
nothing is refused any more, only repeated until it works.`;

const facts = `## Events
Delivered at least once, in no promised order, each with its effect once. What nobody hears yet is told all the same.`;

const states = `## States
Whatever the arrows do not show is refused as \`IllegalTransition\`.`;
