import { Component, model } from '@angular/core';
import { testCards } from './test-cards';

let lastId = 0;

/** Which card to pay with. */
@Component({
  selector: 'hansa-card-choice',
  template: `
    <fieldset>
      <legend class="unseen" i18n>Pay with</legend>
      @for (card of cards; track card.token) {
        <label>
          <input type="radio" [name]="name" [checked]="card.token === token()" (change)="token.set(card.token)" />
          <span><strong>{{ card.name }}</strong><br /><span class="muted small">{{ card.text }}</span></span>
        </label>
      }
    </fieldset>
    <p class="muted small" i18n>These are test cards of a simulated bank: no money moves. A shop in business has its payment provider's form here.</p>
  `,
  styles: `
    :host { display: grid; gap: .9rem; }
    fieldset { display: grid; gap: .6rem; border: 0; margin: 0; padding: 0; }
    label { display: flex; gap: .85rem; align-items: center; padding: .8rem 1rem; border: 1px solid var(--mat-sys-outline); border-radius: var(--round-small); cursor: pointer; background: var(--mat-sys-surface-container-lowest); }
    label:has(:checked) { border-color: var(--mat-sys-primary); box-shadow: inset 0 0 0 1px var(--mat-sys-primary); }
    label:has(:focus-visible) { outline: 3px solid var(--mat-sys-secondary); outline-offset: 2px; }
    input { width: 1.2rem; height: 1.2rem; accent-color: var(--mat-sys-primary); flex: none; outline: none; }
    strong { font-weight: 560; }
  `,
})
export class CardChoice {
  readonly token = model.required<string>();
  protected readonly cards = testCards;
  protected readonly name = `card-${++lastId}`;
}
