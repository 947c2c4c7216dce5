import { Component, computed, inject, input } from '@angular/core';
import { ask } from '#graphql/ask';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { Toasts } from '#ui/toasts';
import { WhenPipe } from '#ui/when';
import { Deeds } from '../parts/deeds';
import { PageHead } from '../parts/page-head';
import { Status } from '../parts/status';
import { Waiting } from '../parts/waiting';
import { NothingPage } from '../shell/nothing-page';
import { ProductForm } from './product-form';
import {
  ArchiveProductDocument,
  PublishProductDocument,
  StaffProductDocument,
} from './product-page.generated';
import { ProductPictures } from './product-pictures';
import { VariantList } from './variant-list';

/** One product: what it is, its variants and pictures, and whether it is for sale. */
@Component({
  selector: 'hansa-product-page',
  imports: [
    Busy,
    NothingPage,
    PageHead,
    ProductForm,
    ProductPictures,
    Status,
    VariantList,
    Waiting,
    WhenPipe,
  ],
  templateUrl: './product-page.html',
})
export class ProductPage {
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  protected readonly deeds = inject(Deeds);

  readonly id = input.required<string>();
  protected readonly answer = ask(StaffProductDocument, () => ({ id: this.id() }));
  protected readonly product = computed(() => this.answer.data()?.product);
  protected readonly isMissing = computed(
    () =>
      (this.product() === null && !this.answer.fault()) ||
      this.answer.fault()?.kind === 'BAD_INPUT',
  );

  protected told() {
    this.toasts.show($localize`Saved.`);
  }

  protected async publish() {
    const input = { id: this.id() };
    await this.deeds.do('publish', {
      act: async () => (await this.changes.make(PublishProductDocument, { input })).publishProduct,
      done: $localize`It is for sale.`,
    });
  }

  protected async archive() {
    const input = { id: this.id() };
    await this.deeds.do('archive', {
      act: async () => (await this.changes.make(ArchiveProductDocument, { input })).archiveProduct,
      done: $localize`It is archived.`,
      ask: {
        title: $localize`Take this product from sale?`,
        text: $localize`Shoppers no longer find it; orders keep it. It can be published again.`,
        yes: $localize`Archive it`,
      },
    });
  }
}
