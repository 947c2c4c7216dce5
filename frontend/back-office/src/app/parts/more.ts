import { Component, inject, input, signal } from '@angular/core';
import { faultOf } from '#graphql/fault';
import { faultText } from '#graphql/fault-text';
import { Busy } from '#ui/busy';
import { Toasts } from '#ui/toasts';

type Paged = { more(variables: { after: string }): Promise<void> };
type Info = { readonly hasNextPage: boolean; readonly endCursor: string | null };

/** The next page of a list, below what there is. */
@Component({
  selector: 'hansa-more',
  imports: [Busy],
  template: `
    @if (page()?.hasNextPage) {
      <button type="button" class="button" [hansaBusy]="isFetching()" (click)="fetch()" i18n>Show more</button>
    }
  `,
  styles: ':host { display: block; margin-top: 1rem; text-align: center; }',
})
export class More {
  private readonly toasts = inject(Toasts);
  readonly answer = input.required<Paged>();
  readonly page = input.required<Info | null | undefined>();
  protected readonly isFetching = signal(false);

  protected async fetch() {
    const after = this.page()?.endCursor;
    if (!after) return;
    this.isFetching.set(true);
    await this.answer()
      .more({ after })
      .catch(error => this.toasts.show(faultText(faultOf(error).kind)));
    this.isFetching.set(false);
  }
}
