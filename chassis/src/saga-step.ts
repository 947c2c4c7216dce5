import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainError } from './domain-error.ts';

/**
 * One step of a journey. It either calls somebody (`act`): saved before the call and repeated with the same
 * ids until the outcome is known; or changes our own database (`commit`), in one transaction with the record.
 * `compensate` takes an act back; it must bear repeating, and the act never having arrived.
 */
export type Step<State, Tools> = {
  name: string;
  act?: (state: State, tools: Tools) => Promise<Partial<State> | void>;
  commit?: (em: EntityManager, state: State) => Promise<Partial<State> | void>;
  compensate?: (state: State, tools: Tools) => Promise<unknown>;
  /** The point of no return: once it is done nothing is taken back, and what comes after is repeated until it works. */
  isPivot?: boolean;
  /** It only asks: there is nothing to take back, and nothing to remember should it fail first of all. */
  asksOnly?: boolean;
};

/**
 * Thrown by an act whose outcome is not decided yet: the journey waits, holding nothing, and does the step again
 * once it is woken, or after so many seconds. It is the step's to stop waiting one day.
 */
export class NotDecidedYet extends Error {
  readonly lookAgainSeconds: number;

  constructor(what: string, lookAgainSeconds: number) {
    super(`${what} is not decided yet.`);
    this.lookAgainSeconds = lookAgainSeconds;
  }
}

/** A journey across services: steps in order. A refusal undoes the finished ones backwards. */
export type Saga<State, Tools> = {
  name: string;
  /** Somebody may ask for it for ever; else what has ended is forgotten after a while. */
  isKept?: boolean;
  steps: readonly Step<State, Tools>[];
};

/** How a journey ended, or that it waits: where it got to, and why it was refused, if it was. */
export type SagaOutcome<State> = { state: State; refusal: DomainError | null };
