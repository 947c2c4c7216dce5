import { composedFiles } from './composed-files.ts';
import { dataModel } from './data-model.ts';
import { eventTypes } from './event-types.ts';
import { deliver } from './generated-files.ts';
import { resolverTypes } from './resolver-types.ts';

const composed = composedFiles();
const sdlOf = (file: string) => composed.find(({ path }) => path === file)!.content;

deliver(
  [...composed, ...eventTypes(), ...(await resolverTypes(sdlOf)), await dataModel(sdlOf)],
  process.argv.includes('--check'),
);
