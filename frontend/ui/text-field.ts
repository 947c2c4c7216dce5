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
import { Icon } from './icon';

let lastId = 0;

/** One line to fill in: its name above, what is wrong with it below. */
@Component({
  selector: 'hansa-text-field',
  imports: [Icon],
  template: `
    <div class="field">
      <label [for]="id">
        {{ label() }}
        @if (!required()) {
          <span class="optional" i18n>(optional)</span>
        }
      </label>
      <input
        #box
        [id]="id"
        [type]="type()"
        [value]="value()"
        [disabled]="disabled()"
        [attr.name]="name() || null"
        [attr.autocomplete]="autocomplete() || null"
        [attr.inputmode]="inputmode() || null"
        [attr.maxlength]="longest()"
        [attr.aria-required]="required() || null"
        [attr.aria-invalid]="wrong() ? true : null"
        [attr.aria-describedby]="wrong() ? id + '-wrong' : hint() ? id + '-hint' : null"
        (input)="value.set(box.value)"
        (blur)="touch.emit()"
      />
      @if (wrong(); as message) {
        <span class="wrong" [id]="id + '-wrong'"><hansa-icon name="error" />{{ message }}</span>
      } @else if (hint()) {
        <span class="hint" [id]="id + '-hint'">{{ hint() }}</span>
      }
    </div>
  `,
})
export class TextField implements FormValueControl<string> {
  readonly value = model('');
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly type = input<'text' | 'email' | 'password' | 'tel' | 'search'>('text');
  readonly autocomplete = input('');
  readonly inputmode = input('');
  readonly longest = input(200);

  readonly name = input('');
  readonly required = input(false);
  readonly disabled = input(false);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  protected readonly id = `text-field-${++lastId}`;
  protected readonly wrong = computed(() =>
    this.touched() ? (this.errors()[0]?.message ?? '') : '',
  );
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus() {
    this.box().nativeElement.focus();
  }
}
