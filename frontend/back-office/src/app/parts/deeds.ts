import { Injectable, inject, signal } from '@angular/core';
import { Confirm } from '#ui/confirm';
import { Toasts } from '#ui/toasts';
import { attempt, type Refusal, refusalText } from './refusal';

type Deed = {
  readonly act: () => Promise<{ readonly errors: readonly Refusal[] }>;
  /** What to say when it is done. */
  readonly done: string;
  /** What to ask before; left out where nothing is lost. */
  readonly ask?: { title: string; text: string; yes: string };
};

/** Deeds of one click: asks first where it must, is done once, and says what came of it. */
@Injectable({ providedIn: 'root' })
export class Deeds {
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);

  /** Which one is under way. */
  readonly underWay = signal<string | null>(null);

  async do(name: string, { act, done, ask }: Deed): Promise<Refusal | null | undefined> {
    if (this.underWay()) return undefined;
    if (ask && !(await this.confirm.ask({ ...ask, no: $localize`Leave it` }))) return undefined;
    this.underWay.set(name);
    const refusal = await attempt(act);
    this.underWay.set(null);
    this.toasts.show(refusal ? refusalText(refusal) : done);
    return refusal;
  }
}
