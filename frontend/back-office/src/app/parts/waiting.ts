import { Component, input } from '@angular/core';
import type { Fault } from '#graphql/fault';
import { FaultNotice } from '#graphql/fault-notice';
import { Problem } from '#ui/problem';
import { Skeleton } from '#ui/skeleton';

type Asked = { fault(): Fault | undefined; isLoading(): boolean; reload(): void };

/** What stands where an answer will: its place while it comes, or why it does not. */
@Component({
  selector: 'hansa-waiting',
  imports: [FaultNotice, Problem, Skeleton],
  template: `
    @if (answer().fault(); as fault) {
      @if (fault.kind === 'FORBIDDEN') {
        <hansa-problem title="Your account is not allowed to see this" i18n-title text="Ask whoever administers the shop for the scope you need." i18n-text [canRetry]="false" />
      } @else {
        <hansa-fault [fault]="fault" (retry)="answer().reload()" />
      }
    } @else {
      <div class="stack" aria-busy="true">
        @for (row of rows(); track $index) {
          <hansa-skeleton [height]="height()" />
        }
        <span class="unseen" role="status" i18n>Loading</span>
      </div>
    }
  `,
  styles: ':host { display: block; } .stack { gap: .6rem; }',
})
export class Waiting {
  readonly answer = input.required<Asked>();
  readonly height = input('3rem');
  readonly rows = input([1, 2, 3, 4, 5, 6]);
}
