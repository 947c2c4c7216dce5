import { type DefinitionNode, type DocumentNode, parse, print, visit } from 'graphql';
import type { GeneratedFile } from './generated-files.ts';
import { read, rooms } from './rooms.ts';

const marker = '# Below: copied from shared.graphql by `npm run generate`.\n';

/** Each room's SDL with the shared types it needs copied in, and no others. */
export const withSharedTypes = (): GeneratedFile[] => {
  const shared = definitionsByName(parse(read('schema/shared.graphql')));
  return rooms.map(({ file }) => {
    const own = read(file).split(marker)[0]!.trimEnd();
    const needed = reachable(parse(own), shared);
    const copies = [...shared].filter(([name]) => needed.has(name)).map(([, node]) => print(node));
    return { path: file, content: `${own}\n\n${marker}\n${copies.join('\n\n')}\n` };
  });
};

const nameOf = (definition: DefinitionNode) =>
  'name' in definition && definition.name
    ? `${definition.kind === 'DirectiveDefinition' ? '@' : ''}${definition.name.value}`
    : '';

const definitionsByName = ({ definitions }: DocumentNode) =>
  new Map(definitions.map(definition => [nameOf(definition), definition]));

const reachable = (document: DocumentNode, shared: Map<string, DefinitionNode>) => {
  const needed = new Set<string>();
  const need = (name: string) => {
    const definition = shared.get(name);
    if (!definition || needed.has(name)) return;
    needed.add(name);
    visit(definition, collect);
  };
  const collect = {
    NamedType: ({ name }: { name: { value: string } }) => need(name.value),
    Directive: ({ name }: { name: { value: string } }) => need(`@${name.value}`),
  };
  visit(document, collect);
  return needed;
};
