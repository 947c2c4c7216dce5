import { pageOperations } from '../frontend/codegen.ts';
import { composedFiles } from './composed-files.ts';
import { eventTypes } from './event-types.ts';
import { deliver } from './generated-files.ts';
import { resolverTypes } from './resolver-types.ts';

const isCheck = process.argv.includes('--check');
const composed = composedFiles();
const sdlOf = (file: string) => composed.find(({ path }) => path === file)!.content;

const composedAndTyped = [...composed, ...eventTypes(), ...(await resolverTypes(sdlOf))];
deliver(composedAndTyped, isCheck);
// Of what the graph offers now.
deliver(await pageOperations(), isCheck);

// It loads the rooms, and they load what was generated just now.
const { dataModel } = await import('./data-model.ts');
deliver([await dataModel()], isCheck);
