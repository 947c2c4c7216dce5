import { randomUUID } from 'node:crypto';
import type { Request, RequestFile } from './request-file.ts';

/** What came back for one request. */
export type Outcome = {
  title: string;
  expected: string[];
  status: number;
  errors: unknown[];
  refusals: string[];
};

type Answer = { data?: Record<string, unknown> | null; errors?: unknown[] };
type Known = { variables: Record<string, string>; answers: Map<string, Answer> };

/** Sends the requests of a file one after another; later ones may use the answers of earlier ones. */
export const runRequests = async (file: RequestFile, host: string): Promise<Outcome[]> => {
  const known: Known = { variables: { ...file.variables, host }, answers: new Map() };
  const outcomes: Outcome[] = [];
  for (const request of file.requests) outcomes.push(await send(request, known));
  return outcomes;
};

const send = async (request: Request, known: Known): Promise<Outcome> => {
  const { title, expected, name, method, url, headers, body } = request;
  const fill = (text: string) => filledIn(text, known);
  const response = await fetch(fill(url), {
    method,
    headers: Object.fromEntries(
      Object.entries(headers).map(([header, value]) => [header, fill(value)]),
    ),
    body: fill(body),
  });
  const answer = (await response.json()) as Answer;
  if (name) known.answers.set(name, answer);
  const { errors = [] } = answer;
  return { title, expected, status: response.status, errors, refusals: refusalsOf(answer) };
};

const filledIn = (text: string, known: Known): string =>
  text.replace(/\{\{(.+?)\}\}/g, (_, reference: string) => valueNamed(reference, known));

const valueNamed = (reference: string, known: Known) => {
  if (reference === '$guid') return randomUUID();
  const [, name, path] = /^(\w+)\.response\.body\.\$\.(.+)$/.exec(reference) ?? [];
  if (name && path) return within(known.answers.get(name), path, reference);
  const value = known.variables[reference];
  if (value === undefined) throw new Error(`{{${reference}}} is not known`);
  return filledIn(value, known);
};

const within = (answer: unknown, path: string, reference: string) => {
  let value = answer;
  for (const step of path.split(/[.[\]]+/).filter(Boolean))
    value = (value as Record<string, unknown> | undefined)?.[step];
  if (typeof value !== 'string') throw new Error(`{{${reference}}} is not there`);
  return value;
};

const refusalsOf = ({ data }: Answer) =>
  Object.values(data ?? {}).flatMap(payload => {
    const { errors = [] } = (payload ?? {}) as { errors?: { __typename: string }[] };
    return errors.map(({ __typename }) => __typename);
  });
