import { Component, Injectable, inject, signal } from '@angular/core';
import { Icon } from './icon';

type Toast = { id: number; text: string; action?: { label: string; act: () => void } };

const shownMs = 7_000;

/** Short notes of what just happened, each with at most one thing to do about it, such as to undo it. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  readonly shown = signal<readonly Toast[]>([]);
  private lastId = 0;

  show(text: string, action?: Toast['action']) {
    const toast = { id: ++this.lastId, text, ...(action && { action }) };
    this.shown.update(shown => [...shown.slice(-2), toast]);
    setTimeout(() => this.close(toast.id), shownMs);
  }

  close(id: number) {
    this.shown.update(shown => shown.filter(toast => toast.id !== id));
  }
}

/** Where the notes appear; once in an application. */
@Component({
  selector: 'hansa-toasts',
  imports: [Icon],
  host: { role: 'status', 'aria-live': 'polite' },
  template: `
    @for (toast of toasts.shown(); track toast.id) {
      <div class="toast">
        <span>{{ toast.text }}</span>
        @if (toast.action; as action) {
          <button type="button" class="act" (click)="action.act(); toasts.close(toast.id)">{{ action.label }}</button>
        }
        <button type="button" class="icon-button" (click)="toasts.close(toast.id)" aria-label="Close note" i18n-aria-label>
          <hansa-icon name="close" />
        </button>
      </div>
    }
  `,
  styles: `
    :host { position: fixed; z-index: 60; left: 50%; bottom: 1rem; transform: translateX(-50%); display: grid; gap: .5rem; width: min(32rem, calc(100vw - 2rem)); pointer-events: none; }
    .toast {
      pointer-events: auto; display: flex; align-items: center; gap: .5rem; padding: .35rem .35rem .35rem 1.1rem; border-radius: var(--round);
      background: var(--mat-sys-inverse-surface); color: var(--mat-sys-inverse-on-surface); box-shadow: 0 8px 30px var(--shade); animation: rise var(--slow);
    }
    span { flex: 1; }
    .act { border: 0; background: none; color: inherit; font-weight: 620; text-decoration: underline; text-underline-offset: .2em; padding: .6rem; cursor: pointer; }
    .icon-button:hover { background: color-mix(in oklab, currentColor 15%, transparent); }
    @keyframes rise { from { opacity: 0; transform: translateY(.75rem); } }
  `,
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
}
