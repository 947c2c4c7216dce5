import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { Dialog } from '#ui/dialog';
import { Empty } from '#ui/empty';
import { WhenPipe } from '#ui/when';
import { Find } from '../parts/find';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { Waiting } from '../parts/waiting';
import { Staff } from '../staff/staff';
import { CustomerForm } from './customer-form';
import { StaffCustomersDocument } from './customers-page.generated';

/** Everybody with an account, the newest first. */
@Component({
  selector: 'hansa-customers-page',
  imports: [CustomerForm, Dialog, Empty, Find, More, PageHead, RouterLink, Waiting, WhenPipe],
  template: `
    <hansa-page-head title="Customers" i18n-title>
      @if (mayWrite) {
        <button type="button" class="button primary" (click)="isAdding.set(true)" i18n>Add a customer</button>
      }
    </hansa-page-head>
    <div class="filters"><hansa-find label="Name or e-mail" i18n-label param="q" [value]="q()" /></div>
    @if (customers(); as customers) {
      <p class="muted small" role="status" i18n>{customers.totalCount, plural, =1 {1 customer} other {{{ customers.totalCount }} customers}}</p>
      @if (customers.nodes.length > 0) {
        <div class="table cards">
          <table>
            <caption i18n>Customers</caption>
            <thead><tr><th scope="col" i18n>Name</th><th scope="col" i18n>E-mail</th><th scope="col" i18n>Since</th></tr></thead>
            <tbody>
              @for (customer of customers.nodes; track customer.id) {
                <tr>
                  <th scope="row"><a [routerLink]="['/customers', customer.id]">{{ customer.name }}</a></th>
                  <td class="code">{{ customer.email }}</td>
                  <td data-label="Since" i18n-data-label>{{ customer.createdAt | when }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <hansa-more [answer]="answer" [page]="customers.pageInfo" />
      } @else {
        <hansa-empty title="Nobody like that" i18n-title text="No account fits what you looked for." i18n-text />
      }
    } @else {
      <hansa-waiting [answer]="answer" />
    }
    <hansa-dialog [(isOpen)]="isAdding" title="A new customer" i18n-title>
      @if (isAdding()) {
        <hansa-customer-form />
      }
    </hansa-dialog>
  `,
  styles: '.filters { display: flex; margin-bottom: 1rem; } p { margin-bottom: .5rem; }',
})
export class CustomersPage {
  readonly q = input<string>();

  protected readonly mayWrite = inject(Staff).can('customers:write');
  protected readonly isAdding = signal(false);
  protected readonly answer = ask(
    StaffCustomersDocument,
    () => ({ first: 25, filter: { search: this.q()?.trim() || null } }),
    { keepsLast: true },
  );
  protected readonly customers = computed(() => this.answer.data()?.customers);
}
