import type { GeneratedFile } from './generated-files.ts';
import { withSharedTypes } from './shared-types.ts';
import { composeSupergraph } from './supergraph.ts';

const note = (what: string) => `# ${what} Composed by \`npm run compose\`; never edited by hand.\n`;

/** Every room's SDL with its shared types, the supergraph made of them, and the graph clients see. */
export const composedFiles = (): GeneratedFile[] => {
  const sdl = withSharedTypes();
  const { supergraph, api } = composeSupergraph(
    file => sdl.find(({ path }) => path === file)!.content,
  );
  return [
    ...sdl,
    { path: 'schema/supergraph.graphql', content: note('The supergraph.') + supergraph },
    { path: 'schema/api.graphql', content: note('The graph as clients see it.') + api },
  ];
};
