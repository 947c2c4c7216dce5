import { pageOperations } from '../frontend/codegen.ts';
import { composedFiles } from './composed-files.ts';
import { eventTypes } from './event-types.ts';
import { featuresPage } from './features-page.ts';
import { deliver } from './generated-files.ts';
import { resolverTypes } from './resolver-types.ts';

const isCheck = process.argv.includes('--check');
const composed = composedFiles();
const sdlOf = (file: string) => composed.find(({ path }) => path === file)!.content;

deliver([...composed, ...eventTypes(), ...(await resolverTypes(sdlOf)), featuresPage()], isCheck);
// Of what the graph offers now.
deliver(await pageOperations(), isCheck);

// They load the rooms, and these load what was generated just now.
const { dataModel } = await import('./data-model.ts');
const { flowsPage } = await import('./flows-page.ts');
deliver([await dataModel(), await flowsPage()], isCheck);
