import {
  Component,
  computed,
  type ElementRef,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';

export type Choice = { readonly value: string; readonly label: string };

let lastId = 0;

/** One of several: the browser's own list, at home on every device. */
@Component({
  selector: 'hansa-select-field',
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <select
        #box
        [id]="id"
        [disabled]="disabled()"
        [attr.autocomplete]="autocomplete() || null"
        [attr.aria-invalid]="wrong() ? true : null"
        [attr.aria-describedby]="wrong() ? id + '-wrong' : null"
        (change)="value.set(box.value)"
        (blur)="touch.emit()"
      >
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
        }
      </select>
      @if (wrong(); as message) {
        <span class="wrong" [id]="id + '-wrong'">{{ message }}</span>
      }
    </div>
  `,
})
export class SelectField implements FormValueControl<string> {
  readonly value = model('');
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly autocomplete = input('');

  readonly disabled = input(false);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  protected readonly id = `select-field-${++lastId}`;
  protected readonly wrong = computed(() =>
    this.touched() ? (this.errors()[0]?.message ?? '') : '',
  );
  private readonly box = viewChild.required<ElementRef<HTMLSelectElement>>('box');

  focus() {
    this.box().nativeElement.focus();
  }
}
