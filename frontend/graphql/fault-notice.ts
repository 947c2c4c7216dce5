import { Component, computed, input, output } from '@angular/core';
import { Problem } from '#ui/problem';
import type { Fault } from './fault';
import { faultText } from './fault-text';

/** Tells of a fault where its answer would have stood. */
@Component({
  selector: 'hansa-fault',
  imports: [Problem],
  template: `<hansa-problem [title]="title()" [text]="text()" (retry)="retry.emit()" />`,
})
export class FaultNotice {
  readonly fault = input.required<Fault>();
  readonly title = input($localize`This could not be loaded`);
  readonly retry = output();
  protected readonly text = computed(() => faultText(this.fault().kind));
}
