import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { Dialog } from '#ui/dialog';
import { MoneyPipe } from '#ui/money';
import { Deeds } from '../parts/deeds';
import { Staff } from '../staff/staff';
import { PriceForm } from './price-form';
import type { StaffProductDetailsFragment, StaffVariantFragment } from './product-page.generated';
import { VariantFactsForm } from './variant-facts-form';
import { VariantForm } from './variant-form';
import { UpdateVariantDocument } from './variants.generated';

/** What of a product can be bought: prices, stock, and whether each is for sale. */
@Component({
  selector: 'hansa-variant-list',
  imports: [Busy, Dialog, MoneyPipe, PriceForm, RouterLink, VariantFactsForm, VariantForm],
  templateUrl: './variant-list.html',
  styles: `.row h2 { margin-right: auto; } .off { color: var(--mat-sys-on-surface-variant); } th span { display: block; } tbody th { min-width: 11rem; } @media (max-width: 44rem) { tr th[scope='row'], tr td.code { grid-column: 1 / -1; display: block; text-align: start; } }`,
})
export class VariantList {
  private readonly changes = inject(Changes);
  protected readonly deeds = inject(Deeds);
  protected readonly seesStock = inject(Staff).can('inventory:read');

  readonly product = input.required<StaffProductDetailsFragment>();
  protected readonly currency = computed(() => this.product().variants[0]?.price.currency ?? 'EUR');
  protected readonly isAdding = signal(false);
  protected readonly edited = signal<StaffVariantFragment | null>(null);
  protected readonly priced = signal<StaffVariantFragment | null>(null);

  protected attributesOf({ attributes }: StaffVariantFragment) {
    return attributes.map(({ name, value }) => `${name}: ${value}`).join(', ');
  }

  protected async switch({ id, isActive }: StaffVariantFragment) {
    const input = { productVariantId: id, isActive: !isActive };
    await this.deeds.do(`switch ${id}`, {
      act: async () =>
        (await this.changes.make(UpdateVariantDocument, { input })).updateProductVariant,
      done: isActive ? $localize`It is no longer for sale.` : $localize`It is for sale again.`,
    });
  }
}
