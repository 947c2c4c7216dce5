import { Component, computed, input } from '@angular/core';
import { ask } from '#graphql/ask';
import { Empty } from '#ui/empty';
import { Choices } from '../parts/choices';
import { Find } from '../parts/find';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { Waiting } from '../parts/waiting';
import { choicesOf, statusIn } from '../parts/words';
import { MovementTable } from './movement-table';
import { StaffMovementsDocument } from './movements-page.generated';

/** The whole ledger of the shelves. */
@Component({
  selector: 'hansa-movements-page',
  imports: [Choices, Empty, Find, More, MovementTable, PageHead, Waiting],
  template: `
    <hansa-page-head title="Stock movements" i18n-title back="/stock" backTo="Stock" i18n-backTo />
    <div class="filters">
      <hansa-choices label="What" i18n-label param="kind" [choices]="choices" [current]="kind()" />
      <hansa-find label="SKU" i18n-label param="sku" [value]="sku()" />
    </div>
    @if (movements(); as movements) {
      @if (movements.nodes.length > 0) {
        <hansa-movement-table [movements]="movements.nodes" />
        <hansa-more [answer]="answer" [page]="movements.pageInfo" />
      } @else {
        <hansa-empty title="No such movements" i18n-title text="Nothing fits what you narrowed the list to." i18n-text />
      }
    } @else {
      <hansa-waiting [answer]="answer" />
    }
  `,
  styles: '.filters { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; margin-bottom: 1rem; }',
})
export class MovementsPage {
  readonly sku = input<string>();
  readonly kind = input<string>();

  protected readonly choices = choicesOf('movement');
  protected readonly answer = ask(
    StaffMovementsDocument,
    () => ({
      first: 50,
      filter: {
        sku: this.sku()?.trim().toUpperCase() || null,
        kind: statusIn('movement', this.kind()),
      },
    }),
    { keepsLast: true },
  );
  protected readonly movements = computed(() => this.answer.data()?.stockMovements);
}
