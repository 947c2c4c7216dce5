import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { WhenPipe } from '#ui/when';
import { StrandedCheckout } from '../orders/stranded-checkout';
import { PageHead } from '../parts/page-head';
import { Waiting } from '../parts/waiting';
import { Staff } from '../staff/staff';
import {
  DashboardDocument,
  DashboardPickingDocument,
  DashboardSalesDocument,
  DashboardStockDocument,
} from './dashboard-page.generated';
import { SalesPanel } from './sales-panel';

/** The day at a glance: what was sold, what runs out, what waits for somebody. */
@Component({
  selector: 'hansa-dashboard-page',
  imports: [PageHead, RouterLink, SalesPanel, StrandedCheckout, Waiting, WhenPipe],
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.scss',
})
export class DashboardPage {
  private readonly staff = inject(Staff);
  protected readonly sees = {
    sales: this.staff.can('orders:read'),
    stock: this.staff.can('inventory:read'),
    picking: this.staff.can('fulfillment:read'),
  };
  private readonly seesAll = this.sees.sales && this.sees.stock && this.sees.picking;

  // Asked in one go, or (a missing scope would refuse the whole question) each part that is allowed.
  protected readonly all = ask(DashboardDocument, () => (this.seesAll ? {} : undefined));
  protected readonly sales = this.seesAll
    ? this.all
    : ask(DashboardSalesDocument, () => (this.sees.sales ? {} : undefined));
  protected readonly stock = this.seesAll
    ? this.all
    : ask(DashboardStockDocument, () => (this.sees.stock ? {} : undefined));
  protected readonly picking = this.seesAll
    ? this.all
    : ask(DashboardPickingDocument, () => (this.sees.picking ? {} : undefined));

  protected readonly lowest = computed(() =>
    this.stock
      .data()
      ?.stockItems?.nodes.toSorted((one, other) => one.available - other.available)
      .slice(0, 8),
  );
  protected readonly stranded = computed(() => this.sales.data()?.checkouts);
  protected readonly jobs = computed(() => this.picking.data()?.openJobs);

  protected piecesOf(tasks: readonly { quantity: number }[]) {
    return tasks.reduce((sum, { quantity }) => sum + quantity, 0);
  }
}
