import { type DefinitionNode, parse, print, visit } from 'graphql';

/** A room's SDL without what Apollo's subgraph library adds when it prints it: definitions of federation, and its order. */
export const ownSdl = (sdl: string) => {
  const document = visit(parse(sdl), {
    FieldDefinition: ({ name }) => (added.fields.includes(name.value) ? null : undefined),
  });
  return document.definitions.filter(isOwn).map(print).sort().join('\n\n');
};

const isOwn = (definition: DefinitionNode) =>
  !('name' in definition && added.definitions.test(definition.name?.value ?? '')) &&
  !('fields' in definition && definition.fields?.length === 0);

const added = {
  definitions:
    /^(federation__.+|link__.+|_Any|_Entity|_Service|link|key|shareable|inaccessible|composeDirective)$/,
  fields: ['_entities', '_service'],
};
