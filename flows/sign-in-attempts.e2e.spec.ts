import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openShop, type Shop } from './shop.ts';

// A shop of its own: wrong passwords count for the whole address.
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const signIn = (email: string, password: string) =>
  shop.stranger.change('signIn', 'session { kind }', { email, password });
const outcomes = (answers: any[]) =>
  answers.map(({ session, errors }) => session?.kind ?? errors[0].__typename);

describe('Guessing a password', () => {
  it('is answered five times, then made to wait, also when all guesses come at once', async () => {
    const { email } = await shop.customer();

    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, i) => signIn(email, `guess ${i}`)),
    );

    const counts = Map.groupBy(outcomes(guesses), outcome => outcome);
    expect(counts.get('InvalidCredentials')).toHaveLength(5);
    expect(counts.get('TooManyAttempts')).toHaveLength(15);
  });

  it('waits for the right password too, and a right one clears the count', async () => {
    const { email, password } = await shop.customer();
    for (let i = 0; i < 5; i++) await signIn(email, 'wrong');

    const early = await signIn(email, password);
    await new Promise(resolve => setTimeout(resolve, 1_200));
    const later = await signIn(email, password);
    const wrongAgain = await signIn(email, 'wrong');

    expect(outcomes([early, later, wrongAgain])).toEqual([
      'TooManyAttempts',
      'CUSTOMER',
      'InvalidCredentials',
    ]);
  });

  it('tells nothing of whether there is such an account', async () => {
    const { email } = await shop.customer();

    const [known, unknown] = [
      await signIn(email, 'wrong'),
      await signIn('nobody@hansa.test', 'wrong'),
    ];

    expect(known).toEqual(unknown);
  });

  it('does not lock out an address from which people sign in rightly', async () => {
    const { email, password } = await shop.customer();

    const answers = [];
    for (let i = 0; i < 55; i++) answers.push(await signIn(email, password));

    expect(new Set(outcomes(answers))).toEqual(new Set(['CUSTOMER']));
  });
});
