import { TestBed } from '@angular/core/testing';
import { Changes } from '#graphql/changes';
import { Fault } from '#graphql/fault';
import { FORMAT_LOCALE } from '#ui/format-locale';
import { RecordPaymentForm } from './record-payment-form';

type Sent = { idempotencyKey: string; amount: object; providerReference: string };

const formWith = async (answer: () => Promise<{ errors: object[] }>) => {
  const sent: Sent[] = [];
  const make = async (_: unknown, { input }: { input: Sent }) => {
    sent.push(input);
    return { recordPaymentTransaction: await answer() };
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: Changes, useValue: { make } },
      { provide: FORMAT_LOCALE, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(RecordPaymentForm);
  fixture.componentRef.setInput('orderId', 'order-1');
  fixture.componentRef.setInput('total', { amountMinor: 4_800, currency: 'EUR' });
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const [amount, reference] = page.querySelectorAll('input');
  const type = (box: HTMLInputElement | undefined, text: string) => {
    if (!box) throw new Error('There is no such field.');
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  return {
    page,
    sent,
    typeAmount: (text: string) => type(amount, text),
    typeReference: (text: string) => type(reference, text),
    send: async () => {
      page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
      await new Promise(resolve => setTimeout(resolve, 10));
      await fixture.whenStable();
    },
  };
};

describe('Money that came another way', () => {
  it('is what is due, and needs a reference', async () => {
    const { page, sent, typeReference, send } = await formWith(async () => ({ errors: [] }));

    await send();
    expect(sent).toHaveLength(0);
    expect(page.textContent).toContain('Where can it be found again?');

    typeReference(' statement 12 ');
    await send();
    expect(sent).toMatchObject([
      { amount: { amountMinor: 4_800, currency: 'EUR' }, providerReference: 'statement 12' },
    ]);
  });

  it('that is not what is due is said beside the amount, and can be put right', async () => {
    let errors: object[] = [{ __typename: 'AmountMismatch', message: 'It is 48.00 EUR.' }];
    const { page, sent, typeAmount, typeReference, send } = await formWith(async () => ({
      errors,
    }));

    typeAmount('40');
    typeReference('x');
    await send();
    expect(page.querySelector('.wrong')?.textContent).toContain('It is 48.00 EUR.');

    errors = [];
    typeAmount('48');
    await send();
    expect(sent).toHaveLength(2);
    expect(sent[0]?.idempotencyKey).not.toBe(sent[1]?.idempotencyKey);
  });

  it('is sent again under the same key while nobody knows what came of it', async () => {
    const { page, sent, typeReference, send } = await formWith(() =>
      Promise.reject(new Fault('SLOW', 'too slow')),
    );

    typeReference('x');
    await send();
    await send();

    expect(page.querySelector('[role=alert]')?.textContent).not.toBe('');
    expect(sent).toHaveLength(2);
    expect(sent[0]?.idempotencyKey).toBe(sent[1]?.idempotencyKey);
  });
});
