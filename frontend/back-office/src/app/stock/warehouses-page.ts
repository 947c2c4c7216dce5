import { Component, computed, inject } from '@angular/core';
import { ask } from '#graphql/ask';
import { Empty } from '#ui/empty';
import { AddressText } from '../parts/address-text';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { Waiting } from '../parts/waiting';
import { Staff } from '../staff/staff';
import { PlaceForm } from './place-form';
import { WarehouseForm } from './warehouse-form';
import { StaffWarehousesDocument } from './warehouses-page.generated';

/** The buildings, and the places in them. */
@Component({
  selector: 'hansa-warehouses-page',
  imports: [AddressText, Empty, More, PageHead, PlaceForm, Waiting, WarehouseForm],
  template: `
    <hansa-page-head title="Warehouses" i18n-title />
    @if (warehouses(); as warehouses) {
      <div class="columns">
        @for (warehouse of warehouses.nodes; track warehouse.id) {
          <section class="card stack" [attr.aria-labelledby]="warehouse.code">
            <div [id]="warehouse.code"><h2>{{ warehouse.name }}</h2><p class="muted code">{{ warehouse.code }}</p></div>
            @if (warehouse.address; as address) {
              <hansa-address-text [address]="address" />
            }
            <ul class="plain places">
              @for (place of warehouse.storageLocations; track place.id) {
                <li class="code">{{ place.code }}</li>
              } @empty {
                <li class="muted" i18n>No places yet.</li>
              }
            </ul>
            @if (mayWrite) {
              <hansa-place-form [warehouseId]="warehouse.id" />
            }
          </section>
        } @empty {
          <hansa-empty title="No warehouses yet" i18n-title text="Stock needs a place to lie." i18n-text />
        }
        @if (mayWrite) {
          <hansa-warehouse-form (created)="answer.reload()" />
        }
      </div>
      <hansa-more [answer]="answer" [page]="warehouses.pageInfo" />
    } @else {
      <hansa-waiting [answer]="answer" height="10rem" [rows]="[1, 2]" />
    }
  `,
  styles: `
    .places { display: flex; flex-wrap: wrap; gap: .4rem; }
    .places .code { padding: .15rem .6rem; border-radius: 6px; background: var(--mat-sys-surface-container-high); font-size: .9rem; }
  `,
})
export class WarehousesPage {
  protected readonly mayWrite = inject(Staff).can('inventory:write');
  protected readonly answer = ask(StaffWarehousesDocument, () => ({ first: 20 }));
  protected readonly warehouses = computed(() => this.answer.data()?.warehouses);
}
