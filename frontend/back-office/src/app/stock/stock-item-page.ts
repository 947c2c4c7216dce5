import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { PageHead } from '../parts/page-head';
import { Waiting } from '../parts/waiting';
import { Way } from '../parts/way';
import { Staff } from '../staff/staff';
import { CountForm } from './count-form';
import { HeldStock } from './held-stock';
import { MovementTable } from './movement-table';
import { placeChoices } from './places';
import { ReceiveForm } from './receive-form';
import { StaffPlacesDocument, StaffStockItemDocument } from './stock-item-page.generated';
import { TransferForm } from './transfer-form';

/** One SKU: how much lies where, what came and left, and the ways to book. Without a SKU, the first of a new one. */
@Component({
  selector: 'hansa-stock-item-page',
  imports: [
    CountForm,
    HeldStock,
    MovementTable,
    PageHead,
    ReceiveForm,
    RouterLink,
    TransferForm,
    Waiting,
    Way,
  ],
  templateUrl: './stock-item-page.html',
  styles:
    '.figures dd { font: 480 1.7rem/1.2 var(--serif); } .body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }',
})
export class StockItemPage {
  readonly sku = input<string>();

  protected readonly mayWrite = inject(Staff).can('inventory:write');
  protected readonly answer = ask(StaffStockItemDocument, () => {
    const sku = this.sku();
    return sku ? { sku } : undefined;
  });
  protected readonly newcomer = ask(StaffPlacesDocument, () => (this.sku() ? undefined : {}));
  protected readonly item = computed(() => this.answer.data()?.stockItem);
  protected readonly variant = computed(() => this.answer.data()?.productVariantBySku);
  protected readonly held = computed(() =>
    (this.answer.data()?.reservations?.nodes ?? []).filter(({ status }) => status === 'ALLOCATED'),
  );
  protected readonly movements = computed(() => this.answer.data()?.stockMovements?.nodes ?? []);
  protected readonly places = computed(() => {
    const found = (this.answer.data() ?? this.newcomer.data())?.warehouses;
    return found && placeChoices(found.nodes);
  });
  protected readonly title = computed(() => this.sku() ?? $localize`A new SKU`);
}
