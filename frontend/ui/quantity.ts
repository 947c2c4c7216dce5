import { Component, effect, input, linkedSignal, output } from '@angular/core';
import { Icon } from './icon';

/** How many: with a button each way, or typed. Tells the number once it has settled, or the focus has gone on. */
@Component({
  selector: 'hansa-quantity',
  imports: [Icon],
  template: `
    <div role="group" [attr.aria-label]="label()" (focusout)="settle()">
      <button type="button" (click)="set(shown() - 1)" [disabled]="shown() <= min()" aria-label="Fewer" i18n-aria-label>
        <hansa-icon name="remove" />
      </button>
      <input #box inputmode="numeric" [value]="shown()" [attr.aria-label]="label()" (change)="set(+box.value); box.value = '' + shown()" />
      <button type="button" (click)="set(shown() + 1)" [disabled]="shown() >= max()" aria-label="More" i18n-aria-label>
        <hansa-icon name="add" />
      </button>
    </div>
  `,
  styles: `
    div { display: inline-flex; align-items: center; border: 1px solid var(--mat-sys-outline); border-radius: 999px; background: var(--mat-sys-surface-container-lowest); }
    button { display: grid; place-items: center; width: 2.5rem; height: 2.5rem; border: 0; border-radius: 50%; background: none; cursor: pointer; font-size: .9rem; }
    button:hover:not(:disabled) { background: var(--mat-sys-surface-container-high); }
    button:disabled { opacity: .35; cursor: default; }
    input { width: 2.4rem; height: 2.5rem; border: 0; background: none; text-align: center; font-weight: 600; font-variant-numeric: tabular-nums; }
  `,
})
export class Quantity {
  readonly value = input.required<number>();
  readonly label = input($localize`Quantity`);
  readonly min = input(1);
  readonly max = input(999);
  /** How long it may still change; where telling it costs nothing, not at all. */
  readonly settleMs = input(350);
  readonly settled = output<number>();

  protected readonly shown = linkedSignal(() => this.value());
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(onCleanup => onCleanup(() => clearTimeout(this.timer)));
  }

  protected set(wanted: number) {
    const whole = Number.isFinite(wanted) ? Math.round(wanted) : this.value();
    this.shown.set(Math.max(this.min(), Math.min(this.max(), whole)));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), this.settleMs());
  }

  protected settle() {
    clearTimeout(this.timer);
    if (this.shown() !== this.value()) this.settled.emit(this.shown());
  }
}
