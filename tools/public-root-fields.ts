import { buildSchema } from 'graphql';
import { read } from './rooms.ts';

/** Every query and mutation that clients can ask for. */
export const publicRootFields = () => {
  const graph = buildSchema(read('schema/api.graphql'));
  return [graph.getQueryType(), graph.getMutationType()].flatMap(type =>
    Object.keys(type?.getFields() ?? {}),
  );
};
