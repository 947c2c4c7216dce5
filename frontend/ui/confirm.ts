import { Component, Injectable, inject, signal } from '@angular/core';
import { Dialog } from './dialog';

type Question = {
  title: string;
  text: string;
  yes: string;
  no: string;
  answer: (isYes: boolean) => void;
};

/** Asks before something that cannot be undone. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  readonly question = signal<Question | null>(null);

  ask(question: Omit<Question, 'answer'>): Promise<boolean> {
    return new Promise(resolve => {
      const answer = (isYes: boolean) => {
        this.question.set(null);
        resolve(isYes);
      };
      this.question.set({ ...question, answer });
    });
  }
}

/** Where the question appears; once in an application. */
@Component({
  selector: 'hansa-confirm',
  imports: [Dialog],
  template: `
    @if (confirm.question(); as question) {
      <hansa-dialog [isOpen]="true" (isOpenChange)="$event || question.answer(false)" [title]="question.title">
        <p>{{ question.text }}</p>
        <div class="row">
          <button type="button" class="button danger" (click)="question.answer(true)">{{ question.yes }}</button>
          <button type="button" class="button" (click)="question.answer(false)">{{ question.no }}</button>
        </div>
      </hansa-dialog>
    }
  `,
})
export class ConfirmOutlet {
  protected readonly confirm = inject(Confirm);
}
