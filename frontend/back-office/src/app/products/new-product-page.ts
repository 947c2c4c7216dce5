import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ask } from '#graphql/ask';
import { PageHead } from '../parts/page-head';
import { Waiting } from '../parts/waiting';
import { ProductForm } from './product-form';
import { NewProductDocument } from './product-page.generated';

/** Begins a product: a draft that nobody sees until it is published. */
@Component({
  selector: 'hansa-new-product-page',
  imports: [PageHead, ProductForm, Waiting],
  template: `
    <hansa-page-head title="New product" i18n-title back="/products" backTo="Products" i18n-backTo />
    @if (answer.data(); as shelving) {
      <section class="card"><hansa-product-form [shelving]="shelving" (saved)="goTo($event)" /></section>
    } @else {
      <hansa-waiting [answer]="answer" />
    }
  `,
  styles: '.card { max-width: 50rem; }',
})
export class NewProductPage {
  private readonly router = inject(Router);
  protected readonly answer = ask(NewProductDocument, () => ({}));

  protected goTo(id: string) {
    void this.router.navigate(['/products', id], { replaceUrl: true });
  }
}
