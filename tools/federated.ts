/** A room's SDL as plain GraphQL can read it: the federation directives are imported by `@link` and unknown to it. */
export const federated = (sdl: string) =>
  sdl.includes('federation/v2')
    ? `${directives}\n${sdl.replace(/^extend schema[\s\S]*?(?=\n\n)/, '')}`
    : sdl;

const directives = `
scalar FieldSet
directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
directive @shareable repeatable on OBJECT | FIELD_DEFINITION
directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
`;
