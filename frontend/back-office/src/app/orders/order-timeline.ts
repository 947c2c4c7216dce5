import { Component, input } from '@angular/core';
import { WhenPipe } from '#ui/when';
import type { StaffOrderDetailsFragment } from './order-page.generated';

/** What happened to the order, in which room, and under which name the logs have it. */
@Component({
  selector: 'hansa-order-timeline',
  imports: [WhenPipe],
  template: `
    <section class="card stack" aria-labelledby="happened">
      <h2 id="happened" i18n>What happened</h2>
      <ol class="plain">
        @for (event of events(); track $index) {
          <li>
            <span>{{ event.text }}</span>
            <span class="muted small"><time [attr.datetime]="event.at">{{ event.at | when: 'time' }}</time> · {{ event.room }}</span>
            @if (event.correlationId) {
              <span class="muted id" title="Correlation id" i18n-title><span class="unseen" i18n>Correlation id</span> {{ event.correlationId }}</span>
            }
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    li { display: grid; position: relative; padding: 0 0 1rem 1.1rem; border-left: 2px solid var(--mat-sys-outline-variant); }
    li::before { content: ''; position: absolute; left: -.4rem; top: .45rem; width: .65rem; height: .65rem; border-radius: 50%; background: var(--mat-sys-primary); }
    li:last-child { padding-bottom: 0; }
    .id { font-size: .75rem; overflow-wrap: anywhere; user-select: all; }
  `,
})
export class OrderTimeline {
  readonly events = input.required<StaffOrderDetailsFragment['timeline']>();
}
