import { Intent } from './intent';

describe('An intent', () => {
  it('keeps its key while the same is meant and nothing was heard', () => {
    const intent = new Intent();
    const first = intent.of({ amount: 1 });

    intent.settle({ __typename: 'OFFLINE', message: '' });

    expect(intent.of({ amount: 1 })).toEqual(first);
  });

  it.each([
    ['something else is meant', { amount: 2 }, { __typename: 'SLOW', message: '' }],
    ['it was refused for good', { amount: 1 }, { __typename: 'IllegalTransition', message: '' }],
    ['it was done', { amount: 1 }, null],
  ])('takes another key when %s', (_, input, outcome) => {
    const intent = new Intent();
    const { idempotencyKey } = intent.of({ amount: 1 });

    intent.settle(outcome);

    expect(intent.of(input).idempotencyKey).not.toBe(idempotencyKey);
  });
});
