import { Component, computed, input, signal } from '@angular/core';

type Image = { readonly url: string; readonly alt: string };

/** A picture in a frame of its shape, which stays when the picture does not come. */
@Component({
  selector: 'hansa-picture',
  template: `
    @if (image(); as picture) {
      @if (!isBroken()) {
        <img
          [src]="picture.url"
          [alt]="decorative() ? '' : picture.alt"
          [attr.loading]="eager() ? null : 'lazy'"
          [attr.fetchpriority]="eager() ? 'high' : null"
          decoding="async"
          (error)="broken.set(picture.url)"
        />
      }
    }
    @if (!image() || isBroken()) {
      <svg viewBox="0 0 120 60" aria-hidden="true"><path d="M22 56V34l12-15 12 15v22M46 56V32h5v-7h5v-7h8v7h5v7h5v24M74 56V36l11-13 11 13v20" /></svg>
    }
  `,
  styles: `
    :host { display: grid; place-items: center; overflow: hidden; aspect-ratio: var(--ratio, 1); border-radius: var(--round); background: var(--mat-sys-surface-container); }
    img { width: 100%; height: 100%; object-fit: cover; }
    svg { width: 55%; fill: none; stroke: var(--mat-sys-outline); stroke-width: 1.6; stroke-linejoin: round; }
  `,
})
export class Picture {
  readonly image = input<Image | null | undefined>(null);
  readonly decorative = input(false);
  readonly eager = input(false);
  protected readonly broken = signal('');
  protected readonly isBroken = computed(() => this.broken() === this.image()?.url);
}
