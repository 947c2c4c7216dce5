import { Stop } from './problem.ts';

/** Who asks, and where. */
export type Account = { url: string; email: string; password: string };

/** What came back, by its code where it was refused. */
export type Reply = {
  retryAfterSeconds: number;
  data?: Record<string, unknown> | null;
  code: string | undefined;
  message: string | undefined;
};

/** Nobody answers, or nobody who can: worth another try. */
export class Away extends Error {}

const answerLimitMs = 30_000;

/** Puts one question to the graph. */
export const post = async (
  { url }: Account,
  query: string,
  variables: Record<string, unknown>,
  token?: string,
): Promise<Reply> => {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(answerLimitMs),
    });
    return replyOf(response, await response.text(), url);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Away(`No shop answers at ${url}; start it with npm start, or name it in HANSA_URL.`);
  }
};

const replyOf = (response: Response, body: string, url: string): Reply => {
  const answer = jsonIn(body);
  const error = answer?.errors?.[0];
  const limited = response.status === 429 ? 'RATE_LIMITED' : undefined;
  if (!answer && !limited) {
    if (response.status >= 500) throw new Away(`The shop at ${url} is out of order.`);
    throw new Stop(`What answers at ${url} is no Hansa shop.`);
  }
  return {
    retryAfterSeconds: Number(response.headers.get('retry-after')) || 5,
    data: answer?.data ?? null,
    code: limited ?? (error ? (error.extensions?.code ?? 'INTERNAL_SERVER_ERROR') : undefined),
    message: error?.message,
  };
};

type Answer = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
};

const jsonIn = (body: string): Answer | undefined => {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
};
