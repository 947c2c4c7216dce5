type Answer = { data: any; errors?: { message: string }[] };

/** Asks the graph past the pages, as somebody else would meanwhile. What is in the answer is for the test to say. */
export const askGraph = async (
  query: string,
  variables: Record<string, unknown> = {},
  token: string | null = null,
): Promise<any> => {
  const response = await fetch(`${process.env.SHOP_URL}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors?.[0]) throw new Error(`The graph answered: ${errors[0].message}`);
  return data;
};

/** Asks for one change, which must not be refused; answers its payload. */
export const change = async (
  operation: string,
  fields: string,
  input: object,
  token: string | null,
): Promise<any> => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const data = await askGraph(
    `mutation($input: ${type}!) { ${operation}(input: $input) { ${fields} errors { __typename } } }`,
    { input },
    token,
  );
  const [refusal] = data[operation].errors;
  if (refusal) throw new Error(`${operation} was refused: ${refusal.__typename}`);
  return data[operation];
};
