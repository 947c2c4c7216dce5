import type { Call } from '@hansa/chassis/peers';
import express, { type RequestHandler } from 'express';

const limitBytes = 100_000;

type Payload = { errors: { __typename: string; message: string }[] };

const statuses: Record<string, number> = { WebhookSignatureInvalid: 401, WebhookMalformed: 400 };

/**
 * Messages from outside, such as those of a payment provider, handed as they came to the service they are for, which
 * checks the signature in `hansa-signature`. Answers 200 once it is kept, 401 or 400 when it is none of ours, and 503
 * when it cannot be taken now: send it again.
 */
export const webhook = (call: Call, service: string, operation: string): RequestHandler[] => [
  express.text({ type: () => true, limit: limitBytes }),
  async (request, response) => {
    const body = typeof request.body === 'string' ? request.body : '';
    const signature = request.get('hansa-signature') ?? '';
    const payload = await hand(call, service, operation, { body, signature });
    const [refusal] = payload?.errors ?? [];
    if (!payload) answer(503, 'It cannot be taken now; send it again.', 'DEPENDENCY_UNAVAILABLE');
    else if (!refusal) response.json({ received: true });
    else answer(statuses[refusal.__typename] ?? 400, refusal.message, refusal.__typename);

    function answer(status: number, message: string, code: string) {
      response.status(status).json({ errors: [{ message, extensions: { code } }] });
    }
  },
];

const hand = async (
  call: Call,
  service: string,
  operation: string,
  input: { body: string; signature: string },
) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${operation}(input: $input) { errors { __typename ... on DomainError { message } } } }`;
  try {
    const { data } = await call(service, { query, variables: { input } });
    return data?.[operation] as Payload | undefined;
  } catch {
    return undefined;
  }
};
