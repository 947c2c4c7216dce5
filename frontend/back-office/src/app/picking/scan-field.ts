import {
  afterNextRender,
  Component,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';

/** Where a scanner types: the focus comes back here, whatever else was touched. */
@Component({
  selector: 'hansa-scan-field',
  host: { '(document:keydown)': 'take($event)', '(document:click)': 'comeBack($event)' },
  template: `
    <form (submit)="$event.preventDefault(); send(box)">
      <label for="scan" i18n>Scan or type a SKU</label>
      <input #box id="scan" autocomplete="off" autocapitalize="characters" spellcheck="false" enterkeyhint="done" maxlength="100" aria-describedby="said" />
      <p id="said" role="status" aria-live="assertive" [class.bad]="isBad()">{{ said() }}</p>
    </form>
  `,
  styles: `
    form { display: grid; gap: .35rem; }
    label { font-weight: 560; }
    input { width: 100%; height: 3.6rem; padding-inline: 1.1rem; font-size: 1.35rem; border: 2px solid var(--mat-sys-primary); border-radius: var(--round-small); background: var(--mat-sys-surface-container-lowest); }
    p { min-height: 1.6em; font-weight: 560; color: var(--good); }
    .bad { color: var(--mat-sys-error); }
  `,
})
export class ScanField {
  readonly said = input('');
  readonly isBad = input(false);
  readonly scanned = output<string>();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  constructor() {
    // After the frame has put the focus on the new page.
    afterNextRender(() => setTimeout(() => this.focus()));
  }

  focus() {
    this.box().nativeElement.focus();
  }

  protected send(box: HTMLInputElement) {
    const text = box.value;
    box.value = '';
    this.scanned.emit(text);
  }

  /** What is typed while nothing has the focus is a scan. */
  protected take({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) {
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey && isIdle(target)) this.focus();
  }

  protected comeBack({ target }: Event) {
    if (isIdle(target)) this.focus();
  }
}

const isIdle = (target: EventTarget | null) =>
  !(target instanceof Element) ||
  !target.closest('a, button, input, select, textarea, label, summary, dialog');
