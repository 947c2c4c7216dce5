import { Component, input } from '@angular/core';
import { WhenPipe } from '#ui/when';
import { Status } from '../parts/status';
import type { StaffOrderDetailsFragment } from './order-page.generated';

/** The journeys of the order across the rooms, step by step. */
@Component({
  selector: 'hansa-order-sagas',
  imports: [Status, WhenPipe],
  template: `
    <section class="stack" aria-labelledby="sagas">
      <h2 id="sagas" i18n>Journeys across the rooms</h2>
      @for (saga of sagas(); track saga.id) {
        <details class="card" [open]="saga.status !== 'COMPLETED'">
          <summary><span class="name">{{ saga.name }}</span><hansa-status of="saga" [is]="saga.status" /><span class="muted small">{{ saga.startedAt | when: 'time' }}</span></summary>
          @if (saga.lastError; as error) {
            <p class="muted code">{{ error }}</p>
          }
          <ol class="plain">
            @for (step of saga.steps; track step.name) {
              <li><span>{{ step.name }}</span><hansa-status of="step" [is]="step.state" /><span class="muted small number" i18n>{step.attempts, plural, =1 {1 try} other {{{ step.attempts }} tries}}</span></li>
            }
          </ol>
        </details>
      } @empty {
        <p class="muted" i18n>Those that ended are forgotten after a week.</p>
      }
    </section>
  `,
  styles: `
    .card { padding-block: .8rem; }
    summary, li { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 1rem; cursor: pointer; }
    summary::before { content: '›'; transition: rotate var(--quick); font-size: 1.2rem; line-height: 1; }
    details[open] summary::before { rotate: 90deg; }
    .name { font-weight: 560; }
    li { cursor: default; padding-block: .4rem; border-top: 1px solid var(--mat-sys-outline-variant); }
    li span:first-child { flex: 1 1 10rem; }
    ol { margin-top: .7rem; }
  `,
})
export class OrderSagas {
  readonly sagas = input.required<NonNullable<StaffOrderDetailsFragment['sagas']>>();
}
