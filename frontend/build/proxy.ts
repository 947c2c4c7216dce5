import { graph } from './graph-there.ts';

const there = { target: graph, secure: false };

/** What the pages under development ask of the shop that runs. */
export default { '/graphql': there, '/media': there };
