/** Search loads nothing by key: what is found is found in one statement, and the rest is other rooms' to tell. */
export const loaders = () => ({});
