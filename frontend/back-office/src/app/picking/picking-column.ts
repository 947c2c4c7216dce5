import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WhenPipe } from '#ui/when';
import { Status } from '../parts/status';
import type { JobColumnFragment } from './picking-board-page.generated';

/** The jobs of one column of the board. */
@Component({
  selector: 'hansa-picking-column',
  imports: [RouterLink, Status, WhenPipe],
  template: `
    <section [attr.aria-label]="title()">
      <h2>{{ title() }} <span class="muted number">{{ count() }}</span></h2>
      <ul class="plain">
        @for (job of jobs(); track job.id) {
          <li class="card">
            <div class="row">
              <a [routerLink]="['/picking', job.id]">{{ job.order?.number ?? job.id }}</a>
              <span class="number">{{ piecesOf(job) }}</span>
            </div>
            @if (job.order?.shippingAddress; as address) {
              <span class="muted small">{{ address.name }}, {{ address.city }} {{ address.countryCode }}</span>
            }
            <span class="muted small">{{ job.packedAt ?? job.createdAt | when: 'time' }}</span>
            @if (job.status === 'PACKED' && job.order; as order) {
              <hansa-status of="order" [is]="order.status" />
            } @else {
              <progress [value]="pickedOf(job)" [max]="wantedOf(job)" [attr.aria-label]="piecesOf(job)"></progress>
            }
          </li>
        } @empty {
          <li class="muted">{{ empty() }}</li>
        }
      </ul>
    </section>
  `,
  styles: `
    section { display: grid; gap: .75rem; padding: 1rem; border-radius: var(--round); background: var(--mat-sys-surface-container-low); }
    ul { display: grid; gap: .6rem; }
    .card { position: relative; display: grid; gap: .15rem; padding: .85rem 1rem; }
    .card:hover { border-color: var(--mat-sys-outline); }
    .card .row { justify-content: space-between; }
    a { font-weight: 580; text-decoration: none; }
    a::after { content: ''; position: absolute; inset: 0; border-radius: var(--round); }
    hansa-status { margin-top: .3rem; justify-self: start; }
    progress { width: 100%; height: .5rem; margin-top: .4rem; accent-color: var(--mat-sys-primary); }
  `,
})
export class PickingColumn {
  readonly title = input.required<string>();
  readonly empty = input.required<string>();
  readonly count = input.required<number>();
  readonly jobs = input.required<readonly JobColumnFragment['nodes'][number][]>();

  protected wantedOf({ tasks }: JobColumnFragment['nodes'][number]) {
    return tasks.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  protected pickedOf({ tasks }: JobColumnFragment['nodes'][number]) {
    return tasks.reduce((sum, { pickedQuantity }) => sum + pickedQuantity, 0);
  }

  protected piecesOf(job: JobColumnFragment['nodes'][number]) {
    return $localize`${this.pickedOf(job)} of ${this.wantedOf(job)}`;
  }
}
