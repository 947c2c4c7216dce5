import { Directive, input } from '@angular/core';

/** `<button [hansaBusy]="isSending()">`: says that it is at work and takes no second click. */
@Directive({
  selector: 'button[hansaBusy]',
  host: {
    '[attr.aria-busy]': 'hansaBusy() || null',
    '[attr.aria-disabled]': 'hansaBusy() || null',
    '(click)': 'stop($event)',
  },
})
export class Busy {
  readonly hansaBusy = input.required<boolean>();

  protected stop(event: Event) {
    if (!this.hansaBusy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
