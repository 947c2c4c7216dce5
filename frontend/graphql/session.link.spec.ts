import { ApolloLink, gql, ServerError } from '@apollo/client';
import { firstValueFrom, of, throwError } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { needsSession, sessionLink } from './session.link';
import type { Session } from './sessions';

const question = gql`
  query Question {
    __typename
  }
`;
const session = (accessToken: string) => ({ accessToken }) as Session;
const over = () => {
  const response = new Response('', { status: 401 });
  return new ServerError('over', { response, bodyText: '' });
};

const askThrough = (
  sessions: { token: () => Promise<string | null>; renew: () => Promise<Session | null> },
  answers: ((token: string | undefined) => ReturnType<ApolloLink['request']>)[],
  context = {},
) => {
  const shown: (string | undefined)[] = [];
  const door = new ApolloLink(operation => {
    const { headers } = operation.getContext();
    const token = (headers as Record<string, string> | undefined)?.authorization;
    shown.push(token);
    return answers[shown.length - 1]!(token);
  });
  const link = ApolloLink.from([sessionLink(sessions), door]);
  const answer = firstValueFrom(
    ApolloLink.execute(link, { query: question, context }, { client: undefined as never }),
  );
  return { answer, shown };
};
const fine = () => of({ data: { __typename: 'Query' } });

describe('The session link', () => {
  it('shows the token there is', async () => {
    const sessions = { token: async () => 'one', renew: vi.fn() };

    const { answer, shown } = askThrough(sessions, [fine]);

    expect(await answer).toEqual({ data: { __typename: 'Query' } });
    expect(shown).toEqual(['Bearer one']);
  });

  it.each([
    ['says 401', () => throwError(over)],
    [
      'answers UNAUTHENTICATED',
      () => of({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] }),
    ],
  ])('renews the session when the door %s, and asks again', async (_, refuse) => {
    const renew = vi.fn(async () => session('two'));

    const { answer, shown } = askThrough({ token: async () => 'one', renew }, [
      refuse as never,
      fine,
    ]);

    expect(await answer).toEqual({ data: { __typename: 'Query' } });
    expect(renew).toHaveBeenCalledWith('one');
    expect(shown).toEqual(['Bearer one', 'Bearer two']);
  });

  it('goes on without a session that cannot be had back', async () => {
    const token = vi.fn(async (): Promise<string | null> => null);
    token.mockResolvedValueOnce('one');

    const { answer, shown } = askThrough({ token, renew: async () => null }, [
      () => throwError(over),
      fine,
    ]);

    await answer;
    expect(shown).toEqual(['Bearer one', undefined]);
  });

  it('makes a stranger a guest for what needs a session', async () => {
    const token = async (isNeeded?: boolean) => (isNeeded ? 'guest' : null);

    const { answer, shown } = askThrough({ token, renew: async () => null }, [fine], needsSession);

    await answer;
    expect(shown).toEqual(['Bearer guest']);
  });

  it('leaves every other failure to whoever asked', async () => {
    const renew = vi.fn();
    const down = () => throwError(() => new TypeError('fetch failed'));

    const { answer } = askThrough({ token: async () => 'one', renew }, [down]);

    await expect(answer).rejects.toThrow('fetch failed');
    expect(renew).not.toHaveBeenCalled();
  });
});
