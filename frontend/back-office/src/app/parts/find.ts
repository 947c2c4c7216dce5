import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '#ui/icon';

/** Narrows a list to what is typed, once it is sent; the address keeps it. */
@Component({
  selector: 'hansa-find',
  imports: [Icon],
  template: `
    <form role="search" [attr.aria-label]="label()" (submit)="$event.preventDefault(); find(box.value)">
      <input #box type="search" maxlength="200" [value]="value() ?? ''" [placeholder]="label()" [attr.aria-label]="label()" (search)="find(box.value)" />
      <button type="submit" class="icon-button" aria-label="Find" i18n-aria-label><hansa-icon name="search" /></button>
    </form>
  `,
  styles: `
    form { display: flex; align-items: center; padding-left: .9rem; border: 1px solid var(--mat-sys-outline); border-radius: 999px; background: var(--mat-sys-surface-container-lowest); }
    form:focus-within { outline: 2px solid var(--mat-sys-primary); border-color: transparent; }
    input { width: 10.5rem; max-width: 60vw; height: 2.4rem; border: 0; background: none; outline: none; }
    .icon-button { width: 2.4rem; height: 2.4rem; font-size: .85rem; }
  `,
})
export class Find {
  private readonly router = inject(Router);
  readonly label = input.required<string>();
  readonly param = input.required<string>();
  readonly value = input<string>();

  protected find(text: string) {
    const words = text.trim();
    if (words === (this.value() ?? '')) return;
    void this.router.navigate([], {
      queryParams: { [this.param()]: words || null },
      queryParamsHandling: 'merge',
    });
  }
}
