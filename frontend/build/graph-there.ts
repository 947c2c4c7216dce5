/** Where the shop is that the pages under development ask. */
export const graph = process.env.GRAPH_URL ?? 'http://localhost:4000';
