import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import { rooms } from './rooms.ts';

/** Composes the rooms' SDL as rover would; throws every composition error at once. */
export const composeSupergraph = (sdlOf: (file: string) => string) => {
  const result = composeServices(
    rooms.map(({ name, url, file }) => ({ name, url, typeDefs: parse(sdlOf(file)) })),
  );
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return { supergraph: `${result.supergraphSdl}\n`, api: apiOf(result.supergraphSdl) };
};

const apiOf = (supergraphSdl: string) =>
  `${printSchema(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema())}\n`;
