/** An answer of the graph; what is in it is for the test to say. */
type Answer = {
  data: any;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string };
  }[];
  status: number;
};

/** Somebody at the door: a stranger, a shopper or staff. */
export type Person = {
  token: string | null;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Asks for one change; answers its payload, with `fault` where it failed as a whole. */
  change(operation: string, fields: string, input: object): Promise<any>;
};

/** Somebody who shows this token, or none. */
export const personWith = (url: string, token: string | null): Person => {
  const ask: Person['ask'] = async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  };
  return { token, ask, change: (...args) => changeBy(ask, ...args) };
};

const changeBy = async (ask: Person['ask'], operation: string, fields: string, input: object) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await ask(
    `mutation($input: ${type}!) { ${operation}(input: $input) { ${fields} ${refusalFieldsOf(operation)} } }`,
    { input },
  );
  return { ...data?.[operation], fault: errors?.[0]?.extensions.code, faults: errors };
};

// Each operation has a union of its own, and only its members can be spread in it.
const facts: Record<string, string> = {
  createOrder:
    '... on InsufficientStock { sku requested available } ... on VariantUnavailable { productVariantId }',
  cancelOrder: '... on IllegalTransition { from to }',
  payOrder: '... on PaymentDeclined { reason }',
  createPayment: '... on AmountMismatch { expected { amountMinor } actual { amountMinor } }',
  addCartItem: '... on QuantityOutOfRange { min max }',
};

const refusalFieldsOf = (operation: string) =>
  `errors { __typename ... on DomainError { message } ${facts[operation] ?? ''} }`;
