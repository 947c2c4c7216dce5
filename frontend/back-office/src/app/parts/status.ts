import { Component, computed, input } from '@angular/core';
import { Badge } from '#ui/badge';
import { type Subject, wordOf } from './words';

/** `<hansa-status of="order" [is]="order.status" />` */
@Component({
  selector: 'hansa-status',
  imports: [Badge],
  template: '<hansa-badge [tone]="word().tone">{{ word().text }}</hansa-badge>',
})
export class Status {
  readonly of = input.required<Subject>();
  readonly is = input.required<string>();
  protected readonly word = computed(() => wordOf(this.of(), this.is()));
}
