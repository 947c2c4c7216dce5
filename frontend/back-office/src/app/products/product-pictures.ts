import { Component, input, signal } from '@angular/core';
import { Dialog } from '#ui/dialog';
import { Picture } from '#ui/picture';
import { PictureForm } from './picture-form';
import type { StaffProductDetailsFragment } from './product-page.generated';

/** The pictures of a product, in their order. */
@Component({
  selector: 'hansa-product-pictures',
  imports: [Dialog, Picture, PictureForm],
  template: `
    <section class="card stack" aria-labelledby="pictures">
      <div class="row">
        <h2 id="pictures" i18n>Pictures</h2>
        <button type="button" class="button small" (click)="isAdding.set(true)" i18n>Add one</button>
      </div>
      <ul class="plain">
        @for (image of images(); track $index) {
          <li><hansa-picture [image]="image" /></li>
        } @empty {
          <li class="muted" i18n>None yet.</li>
        }
      </ul>
    </section>
    <hansa-dialog [(isOpen)]="isAdding" title="Add a picture" i18n-title>
      @if (isAdding()) {
        <hansa-picture-form [productId]="productId()" (added)="isAdding.set(false)" />
      }
    </hansa-dialog>
  `,
  styles: `
    .row { justify-content: space-between; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); gap: .6rem; }
    .muted { grid-column: 1 / -1; }
  `,
})
export class ProductPictures {
  readonly productId = input.required<string>();
  readonly images = input.required<StaffProductDetailsFragment['images']>();
  protected readonly isAdding = signal(false);
}
