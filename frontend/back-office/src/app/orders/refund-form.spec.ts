import { TestBed } from '@angular/core/testing';
import { Changes } from '#graphql/changes';
import { Fault } from '#graphql/fault';
import { FORMAT_LOCALE } from '#ui/format-locale';
import { RefundForm } from './refund-form';

type Sent = { idempotencyKey: string; amount: { amountMinor: number; currency: string } };

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

const formWith = async (answer: () => Promise<{ errors: object[] }>) => {
  const sent: Sent[] = [];
  const make = async (_: unknown, { input }: { input: Sent }) => {
    sent.push(input);
    return { refundPayment: await answer() };
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: Changes, useValue: { make } },
      { provide: FORMAT_LOCALE, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(RefundForm);
  fixture.componentRef.setInput('paymentId', 'payment-1');
  fixture.componentRef.setInput('refundable', eur(5_000));
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const box = page.querySelector('input') as HTMLInputElement;
  return {
    page,
    box,
    sent,
    type: (text: string) => {
      box.value = text;
      box.dispatchEvent(new Event('input'));
    },
    send: async () => {
      page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
      await new Promise(resolve => setTimeout(resolve, 10));
      await fixture.whenStable();
    },
  };
};

describe('A refund', () => {
  it('offers all that is left, and sends an amount as it is typed', async () => {
    const { box, type, send, sent } = await formWith(async () => ({ errors: [] }));
    expect(box.value).toBe('50.00');

    type('12,5');
    await send();

    expect(sent[0]?.amount).toEqual(eur(1_250));
  });

  it('is not sent when it is more than is left', async () => {
    const { page, type, send, sent } = await formWith(async () => ({ errors: [] }));

    type('50.01');
    await send();

    expect(sent).toHaveLength(0);
    expect(page.textContent).toContain('No more than €50.00 is left');
  });

  it('says beside the amount what is left, when somebody else was quicker', async () => {
    const refusal = { __typename: 'RefundExceedsCaptured', message: '', refundable: eur(300) };
    const { page, box, send } = await formWith(async () => ({ errors: [refusal] }));

    await send();

    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(page.textContent).toContain('No more than €3.00 is left');
    expect(box.value).toBe('50.00');
  });

  it('is the same refund while it is not known what came of it', async () => {
    const { page, send, sent } = await formWith(() => Promise.reject(new Fault('SLOW', '')));

    await send();
    await send();

    expect(page.querySelector('[role=alert]')?.textContent).toContain('took too long');
    expect(sent).toHaveLength(2);
    expect(sent[1]?.idempotencyKey).toBe(sent[0]?.idempotencyKey);
  });
});
