import { Component, input, output } from '@angular/core';
import { Icon } from '#ui/icon';
import { Quantity } from '#ui/quantity';
import { type Counts, pickedOf } from './counting';
import type { StationJobFragment } from './packing-station-page.generated';

type Task = StationJobFragment['tasks'][number];

/** What to fetch, in the order of the walk, and how much of it is there. */
@Component({
  selector: 'hansa-pick-list',
  imports: [Icon, Quantity],
  template: `
    <div class="table cards">
      <table>
        <caption i18n>What to fetch, in the order of the walk</caption>
        <thead><tr><th scope="col" i18n>Place</th><th scope="col" i18n>SKU</th><th scope="col" class="amount" i18n>Wanted</th><th scope="col" i18n>Picked</th></tr></thead>
        <tbody>
          @for (task of tasks(); track task.id) {
            <tr [class.done]="picked(task) === task.quantity">
              <td class="place">{{ task.warehouseCode }} <strong>{{ task.storageLocationCode }}</strong></td>
              <th scope="row" class="code">{{ task.sku }}</th>
              <td class="amount" data-label="Wanted" i18n-data-label>{{ task.quantity }}</td>
              <td data-label="Picked" i18n-data-label>
                <div class="row">
                  @if (canPick()) {
                    <hansa-quantity [value]="picked(task)" [min]="0" [max]="task.quantity" [label]="labelOf(task)" (settled)="counted.emit({ taskId: task.id, picked: $event })" />
                  } @else {
                    <span class="number">{{ picked(task) }}</span>
                  }
                  @if (picked(task) === task.quantity) {
                    <hansa-icon name="check" /><span class="unseen" i18n>complete</span>
                  }
                </div>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .place strong { white-space: nowrap; }
    .row { flex-wrap: nowrap; }
    .done { background: var(--good-container); color: var(--good); }
    .done:hover { background: var(--good-container); }
  `,
})
export class PickList {
  readonly tasks = input.required<readonly Task[]>();
  readonly counts = input.required<Counts>();
  readonly canPick = input(false);
  readonly counted = output<{ taskId: string; picked: number }>();

  protected picked(task: Task) {
    return pickedOf(task, this.counts());
  }

  protected labelOf({ sku }: Task) {
    return $localize`Picked of ${sku}`;
  }
}
