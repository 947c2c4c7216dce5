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

let lastId = 0;

/** Several lines to fill in. */
@Component({
  selector: 'hansa-text-area',
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <textarea
        #box
        [id]="id"
        rows="5"
        [value]="value()"
        [attr.maxlength]="longest()"
        [attr.aria-invalid]="wrong() ? true : null"
        [attr.aria-describedby]="wrong() ? id + '-wrong' : null"
        (input)="value.set(box.value)"
        (blur)="touch.emit()"
      ></textarea>
      @if (wrong(); as message) {
        <span class="wrong" [id]="id + '-wrong'">{{ message }}</span>
      }
    </div>
  `,
  styles: 'textarea { resize: vertical; }',
})
export class TextArea implements FormValueControl<string> {
  readonly value = model('');
  readonly label = input.required<string>();
  readonly longest = input(10_000);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  protected readonly id = `text-area-${++lastId}`;
  protected readonly wrong = computed(() =>
    this.touched() ? (this.errors()[0]?.message ?? '') : '',
  );
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  focus() {
    this.box().nativeElement.focus();
  }
}
