import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, Away, post, type Reply } from './post.ts';
import { Stop } from './problem.ts';

/** The shop's graph, asked as a member of staff. */
export type Graph = {
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
};

/** A question that the graph does not take as it is: asking again would not help. */
export class BadQuestion extends Error {}

const maxOutages = 6;
const maxWaits = 30;
const maxWaitSeconds = 65;

/** Signs in at a shop. Waits out its limits and short outages: what is asked must bear being asked twice. */
export const openGraph = async (account: Account): Promise<Graph> => {
  let signedIn = signIn(account, 0);
  await signedIn;
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const mine = signedIn;
    const reply = await patient(() => mine.then(token => post(account, query, variables, token)));
    if (reply.code !== 'UNAUTHENTICATED') return reply;
    // The token has expired. Of several who notice at once, one signs in again.
    if (signedIn === mine) signedIn = signIn(account);
    const token = await signedIn;
    return patient(() => post(account, query, variables, token));
  };
  return {
    ask: async <Data>(query: string, variables: Record<string, unknown> = {}) => {
      const { data, code, message } = await ask(query, variables);
      if (code === 'BAD_USER_INPUT') throw new BadQuestion(message);
      if (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')
        throw new Stop(`${account.email} may not do this: ${message}`);
      if (code || !data) throw new Stop(`The shop failed: ${message ?? 'it gave no answer.'}`);
      return data as Data;
    },
  };
};

const signIn = async (account: Account, outagesAllowed = maxOutages) => {
  const { email, password } = account;
  const { data, message } = await patient(
    () =>
      post(
        account,
        `mutation ImportSignsIn($input: SignInInput!) { signIn(input: $input) {
           session { accessToken } errors { ... on DomainError { message } } } }`,
        { input: { email, password } },
      ),
    outagesAllowed,
  );
  const payload = data?.signIn as
    | { session: { accessToken: string } | null; errors: { message: string }[] }
    | undefined;
  if (payload?.session) return payload.session.accessToken;
  const reason = payload?.errors[0]?.message ?? message ?? 'no answer.';
  throw new Stop(
    `Cannot sign in as ${email} at ${account.url}: ${reason} (ADMIN_EMAIL and ADMIN_PASSWORD say who imports.)`,
  );
};

// Past a limit: as long as the shop says. Down: a little longer each time.
const patient = async (post: () => Promise<Reply>, outagesAllowed = maxOutages): Promise<Reply> => {
  let outages = 0;
  let waits = 0;
  for (;;) {
    const reply = await post().catch(error => {
      if (error instanceof Away) return error;
      throw error;
    });
    if (reply instanceof Away) {
      outages += 1;
      if (outages > outagesAllowed) throw new Stop(reply.message);
      await sleep(250 * 2 ** outages);
    } else if (reply.code === 'RATE_LIMITED' && waits < maxWaits) {
      waits += 1;
      await sleep(1_000 * Math.min(reply.retryAfterSeconds, maxWaitSeconds));
    } else if (isOutage(reply) && outages < outagesAllowed) {
      outages += 1;
      await sleep(250 * 2 ** outages);
    } else return reply;
  }
};

const isOutage = ({ code }: Reply) =>
  code === 'DEPENDENCY_UNAVAILABLE' || code === 'INTERNAL_SERVER_ERROR';
