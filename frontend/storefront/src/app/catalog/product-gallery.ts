import { Component, computed, input, linkedSignal } from '@angular/core';
import { Picture } from '#ui/picture';

type Image = { readonly url: string; readonly alt: string };

/** The pictures of a product: one large, the others a click or an arrow key away. */
@Component({
  selector: 'hansa-product-gallery',
  imports: [Picture],
  template: `
    <hansa-picture class="large" [image]="shown()" [eager]="true" />
    @if (images().length > 1) {
      <ul class="plain">
        @for (image of images(); track image.url; let index = $index) {
          <li>
            <button type="button" (click)="place.set(index)" [attr.aria-current]="index === place() || null" [attr.aria-label]="image.alt">
              <hansa-picture [image]="image" [decorative]="true" />
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host { display: grid; gap: .75rem; }
    .large { border-radius: 20px; }
    ul { display: flex; gap: .6rem; flex-wrap: wrap; }
    button { width: 5rem; padding: 0; border: 2px solid transparent; border-radius: 14px; background: none; cursor: pointer; }
    button[aria-current] { border-color: var(--mat-sys-primary); }
    button hansa-picture { border-radius: 12px; }
  `,
})
export class ProductGallery {
  readonly images = input.required<readonly Image[]>();
  protected readonly place = linkedSignal({ source: this.images, computation: () => 0 });
  protected readonly shown = computed(() => this.images()[this.place()] ?? this.images()[0]);
}
