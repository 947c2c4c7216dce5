import { Injectable, inject, signal } from '@angular/core';
import { Changes } from '#graphql/changes';
import { attempt, type Refusal } from '../parts/refusal';
import type { Counts } from './counting';
import { ConfirmPickDocument } from './packing-station-page.generated';

/**
 * Counts at the pace of a scanner: each count shows at once and is told the graph one after the other. What is told is
 * how many there are in all, so telling it again, or skipping one on the way, does no harm.
 */
@Injectable()
export class PickCounter {
  private readonly changes = inject(Changes);
  private readonly counted = signal<Counts>(new Map());
  private telling: Promise<void> | null = null;

  readonly counts = this.counted.asReadonly();
  readonly refusal = signal<Refusal | null>(null);

  set(taskId: string, picked: number) {
    this.refusal.set(null);
    this.counted.update(counts => new Map(counts).set(taskId, picked));
    void this.told();
  }

  /** Once everything counted was told. */
  told(): Promise<void> {
    this.telling ??= this.tell().finally(() => {
      this.telling = null;
    });
    return this.telling;
  }

  private async tell() {
    for (;;) {
      const [next] = this.counted();
      if (!next) return;
      const [taskId, quantity] = next;
      const refusal = await attempt(async () => {
        const input = { taskId, quantity };
        return (await this.changes.make(ConfirmPickDocument, { input })).confirmPick;
      });
      if (refusal) this.refusal.set(refusal);
      // Counted on meanwhile: told once more. Else the graph's own count stands, also where it said no.
      if (refusal || this.counted().get(taskId) === quantity) this.forget(taskId);
    }
  }

  private forget(taskId: string) {
    this.counted.update(counts => {
      const rest = new Map(counts);
      rest.delete(taskId);
      return rest;
    });
  }
}
