/** Where the graph is: at the door that served the page. */
export const graphUrl = '/graphql';
