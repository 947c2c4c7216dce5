import { Component, computed, inject, signal } from '@angular/core';
import { ask } from '#graphql/ask';
import { Changes } from '#graphql/changes';
import { Dialog } from '#ui/dialog';
import { Empty } from '#ui/empty';
import { Toasts } from '#ui/toasts';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { attempt } from '../parts/refusal';
import { Waiting } from '../parts/waiting';
import {
  CreateCategoryDocument,
  StaffCategoriesDocument,
  type StaffCategoryFragment,
  UpdateCategoryDocument,
} from './categories-page.generated';
import { type Naming, NamingForm } from './naming-form';

/** Every shelf of the shop, and which stand in others. */
@Component({
  selector: 'hansa-categories-page',
  imports: [Dialog, Empty, More, NamingForm, PageHead, Waiting],
  template: `
    <hansa-page-head title="Categories" i18n-title back="/products" backTo="Products" i18n-backTo>
      <button type="button" class="button primary" (click)="isAdding.set(true)" i18n>New category</button>
    </hansa-page-head>
    @if (list(); as list) {
      @if (list.nodes.length > 0) {
        <p class="muted small" role="status" i18n>{list.totalCount, plural, =1 {1 category} other {{{ list.totalCount }} categories}}</p>
        <div class="table cards">
          <table>
            <caption i18n>Categories</caption>
            <thead><tr><th scope="col" i18n>Name</th><th scope="col" i18n>Stands in</th><th scope="col" i18n>Address</th><th scope="col"><span class="unseen" i18n>What can be done</span></th></tr></thead>
            <tbody>
              @for (one of list.nodes; track one.id) {
                <tr>
                  <th scope="row">{{ one.name }}</th>
                  <td data-label="Stands in" i18n-data-label>{{ one.parent?.name }}</td>
                  <td class="code" data-label="Address" i18n-data-label>{{ one.slug }}</td>
                  <td class="doing"><button type="button" class="button small quiet" (click)="named.set(one)"><ng-container i18n>Rename</ng-container><span class="unseen"> {{ one.name }}</span></button></td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <hansa-more [answer]="answer" [page]="list.pageInfo" />
      } @else {
        <hansa-empty title="No categories yet" i18n-title text="Shelves help people find what they did not look for." i18n-text />
      }
    } @else {
      <hansa-waiting [answer]="answer" />
    }
    <hansa-dialog [(isOpen)]="isAdding" title="A new category" i18n-title>
      @if (isAdding()) {
        <hansa-naming-form [parents]="parents()" [send]="create" (saved)="added()" />
      }
    </hansa-dialog>
    <hansa-dialog [isOpen]="named() !== null" (isOpenChange)="$event || named.set(null)" title="Rename the category" i18n-title>
      @if (named(); as one) {
        <hansa-naming-form [named]="one" [send]="rename" (saved)="renamed()" />
      }
    </hansa-dialog>
  `,
  styles: 'p { margin-bottom: .5rem; }',
})
export class CategoriesPage {
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  protected readonly answer = ask(StaffCategoriesDocument, () => ({ first: 100 }));
  protected readonly list = computed(() => this.answer.data()?.categories);
  protected readonly parents = computed(() => [
    { value: '', label: $localize`Nothing: it stands on top` },
    ...(this.list()?.nodes ?? []).map(({ id, name, parent }) => ({
      value: id,
      label: parent ? `${parent.name} / ${name}` : name,
    })),
  ]);
  protected readonly isAdding = signal(false);
  protected readonly named = signal<StaffCategoryFragment | null>(null);

  protected readonly create = ({ name, slug, parentId }: Naming) =>
    attempt(async () => {
      const input = { name, slug: slug || null, parentId: parentId || null };
      return (await this.changes.make(CreateCategoryDocument, { input })).createCategory;
    });

  protected readonly rename = ({ name, slug }: Naming) =>
    attempt(async () => {
      const input = { id: this.named()?.id ?? '', name, slug };
      return (await this.changes.make(UpdateCategoryDocument, { input })).updateCategory;
    });

  protected added() {
    this.isAdding.set(false);
    this.toasts.show($localize`The category is there.`);
    this.answer.reload();
  }

  protected renamed() {
    this.named.set(null);
    this.toasts.show($localize`The category has its new name.`);
  }
}
