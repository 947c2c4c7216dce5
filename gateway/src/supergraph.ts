import { type AccessRule, accessRules } from '@hansa/chassis/access';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';

/** The `@access` rules of a composed supergraph; one composed elsewhere may have none. */
export const rulesOfSupergraph = (sdl: string): ReadonlyMap<string, AccessRule> => {
  const schema: GraphQLSchema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  return accessRules(schema);
};
