import { TestBed } from '@angular/core/testing';
import { Changes } from '#graphql/changes';
import { Fault } from '#graphql/fault';
import { PickCounter } from './pick-counter';

type Made = { input: { taskId: string; quantity: number } };

const counterWith = (make: (variables: Made) => Promise<unknown>) => {
  const told: Made['input'][] = [];
  const changes = {
    make: async (_: unknown, variables: Made) => {
      told.push(variables.input);
      await make(variables);
      return { confirmPick: { errors: [] } };
    },
  };
  TestBed.configureTestingModule({
    providers: [PickCounter, { provide: Changes, useValue: changes }],
  });
  return { counter: TestBed.inject(PickCounter), told };
};

describe('The counter of a packing station', () => {
  it('shows a count before the graph has heard of it', async () => {
    const { counter } = counterWith(async () => {});

    counter.set('a', 1);

    expect(counter.counts().get('a')).toBe(1);
    await counter.told();
    expect(counter.counts().size).toBe(0);
  });

  it('tells how many there are in all, and again when it was counted on meanwhile', async () => {
    const { counter, told } = counterWith(async () => {});

    counter.set('a', 1);
    counter.set('a', 2);
    counter.set('a', 3);
    await counter.told();

    expect(told.at(-1)).toEqual({ taskId: 'a', quantity: 3 });
    expect(told.length).toBeLessThan(4);
  });

  it('goes back to the count of the graph, and says why, when it could not be told', async () => {
    const { counter } = counterWith(() => Promise.reject(new Fault('AWAY', '')));

    counter.set('a', 1);
    await counter.told();

    expect(counter.counts().has('a')).toBe(false);
    expect(counter.refusal()?.__typename).toBe('AWAY');
  });
});
