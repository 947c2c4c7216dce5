import { describe, expect, it } from '@jest/globals';
import { signWebhook, verifyWebhook, WebhookSignatureInvalid } from './webhook.ts';

const body = '{"id":"evt_1"}';

describe('A webhook', () => {
  it('signed with the secret just now is believed', () => {
    expect(() => verifyWebhook('secret', body, signWebhook('secret', body))).not.toThrow();
  });

  it.each([
    ['with another secret', () => signWebhook('other', body)],
    ['for another body', () => signWebhook('secret', '{}')],
    ['in 1970', () => signWebhook('secret', body, new Date(0))],
    ['in 2100', () => signWebhook('secret', body, new Date('2100-01-01'))],
    ['eleven minutes ago', () => signWebhook('secret', body, new Date(Date.now() - 660_000))],
    ['with nothing', () => ''],
    ['with a signature that only looks like one', () => `t=1,v1=${'0'.repeat(63)}é`],
    ['with the time changed', () => signWebhook('secret', body).replace(/t=\d+/, 't=99')],
  ])('signed %s is not', (_, sign) => {
    expect(() => verifyWebhook('secret', body, sign())).toThrow(WebhookSignatureInvalid);
  });

  it('may come from a clock that is five minutes off', () => {
    const signature = signWebhook('secret', body, new Date(Date.now() + 300_000));

    expect(() => verifyWebhook('secret', body, signature)).not.toThrow();
  });
});
