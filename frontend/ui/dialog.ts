import { Component, type ElementRef, effect, input, model, viewChild } from '@angular/core';
import { Icon } from './icon';

/** The browser's own modal dialog, in the middle or as a drawer: it keeps the focus and gives it back. */
@Component({
  selector: 'hansa-dialog',
  imports: [Icon],
  template: `
    <dialog #dialog [class]="kind()" [attr.aria-label]="title()" (close)="isOpen.set(false)" (click)="closeOutside($event)">
      <div class="inside">
        <header>
          <h2>{{ title() }}</h2>
          <button type="button" class="icon-button" (click)="isOpen.set(false)" aria-label="Close" i18n-aria-label>
            <hansa-icon name="close" />
          </button>
        </header>
        <ng-content />
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      border: 0; padding: 0; color: var(--mat-sys-on-surface); background: var(--mat-sys-surface);
      box-shadow: 0 20px 60px var(--shade); max-height: 100dvh; max-width: 100vw; overscroll-behavior: contain;
      opacity: 0; transition: opacity var(--slow), translate var(--slow), display var(--slow) allow-discrete, overlay var(--slow) allow-discrete;
    }
    dialog[open] { opacity: 1; translate: 0 0; }
    dialog::backdrop { background: rgb(20 22 30 / .45); }
    .middle { margin: auto; border-radius: var(--round); width: min(34rem, calc(100vw - 2rem)); translate: 0 1rem; }
    .right, .left { margin-block: 0; height: 100dvh; width: min(27rem, 100vw); }
    .right { margin-inline: auto 0; translate: 3rem 0; }
    .left { margin-inline: 0 auto; translate: -3rem 0; }
    @starting-style { dialog[open] { opacity: 0; } .right[open] { translate: 3rem 0; } .left[open] { translate: -3rem 0; } .middle[open] { translate: 0 1rem; } }
    .inside { display: flex; flex-direction: column; gap: 1rem; min-height: 100%; padding: 1.25rem clamp(1rem, 4vw, 1.75rem) 1.5rem; }
    .right .inside, .left .inside { height: 100%; }
    header { display: flex; align-items: center; justify-content: space-between; gap: 1rem; margin-right: -.6rem; }
  `,
})
export class Dialog {
  readonly isOpen = model(false);
  readonly title = input.required<string>();
  readonly kind = input<'middle' | 'left' | 'right'>('middle');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const { nativeElement: dialog } = this.dialog();
      if (this.isOpen() && !dialog.open) dialog.showModal();
      if (!this.isOpen() && dialog.open) dialog.close();
    });
  }

  protected closeOutside({ target }: Event) {
    if (target === this.dialog().nativeElement) this.isOpen.set(false);
  }
}
