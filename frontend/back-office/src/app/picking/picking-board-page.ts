import { Component, computed } from '@angular/core';
import { ask } from '#graphql/ask';
import { PageHead } from '../parts/page-head';
import { Waiting } from '../parts/waiting';
import { PickingBoardDocument } from './picking-board-page.generated';
import { PickingColumn } from './picking-column';

const pollMs = 15_000;

/** What waits to be picked, what is being picked, and what is packed. */
@Component({
  selector: 'hansa-picking-board-page',
  imports: [PageHead, PickingColumn, Waiting],
  template: `
    <hansa-page-head title="Picking" i18n-title />
    @if (board(); as board) {
      <div class="board">
        <hansa-picking-column title="Open" i18n-title empty="Nothing waits." i18n-empty [jobs]="oldestFirst(board.open)" [count]="board.open?.totalCount ?? 0" />
        <hansa-picking-column title="Being picked" i18n-title empty="Nobody is picking." i18n-empty [jobs]="oldestFirst(board.picking)" [count]="board.picking?.totalCount ?? 0" />
        <hansa-picking-column title="Packed" i18n-title empty="Nothing packed yet." i18n-empty [jobs]="board.packed?.nodes ?? []" [count]="board.packed?.totalCount ?? 0" />
      </div>
    } @else {
      <hansa-waiting [answer]="answer" height="7rem" [rows]="[1, 2, 3]" />
    }
  `,
  styles: `
    .board { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.25rem; align-items: start; }
    @media (max-width: 56rem) { .board { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class PickingBoardPage {
  protected readonly answer = ask(PickingBoardDocument, () => ({}));
  protected readonly board = computed(() => {
    const board = this.answer.data();
    return board?.open || board?.picking || board?.packed ? board : null;
  });

  constructor() {
    // Orders come in while the board hangs on the wall.
    setTimeout(() => this.answer.poll(pollMs));
  }

  protected oldestFirst<Job>(jobs: { nodes: readonly Job[] } | null) {
    return [...(jobs?.nodes ?? [])].reverse();
  }
}
