import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ask } from '#graphql/ask';
import { FaultNotice } from '#graphql/fault-notice';
import { Badge } from '#ui/badge';
import { Busy } from '#ui/busy';
import { MoneyPipe } from '#ui/money';
import { Quantity } from '#ui/quantity';
import { Skeleton } from '#ui/skeleton';
import { CartStore } from '../cart/cart-store';
import { Breadcrumbs, type Crumb } from '../shell/breadcrumbs';
import { NothingPage } from '../shell/nothing-page';
import { tellPage } from '../shell/tell-page';
import { ProductGallery } from './product-gallery';
import { ProductGrid } from './product-grid';
import { ProductPageDocument } from './product-page.generated';
import { stockNote } from './stock-note';
import { type Variant, VariantChoice } from './variant-choice';

/** One product: to look at, to choose a variant of, to put into the cart. */
@Component({
  selector: 'hansa-product-page',
  imports: [
    Badge,
    Breadcrumbs,
    Busy,
    FaultNotice,
    MoneyPipe,
    NothingPage,
    ProductGallery,
    ProductGrid,
    Quantity,
    Skeleton,
    VariantChoice,
  ],
  templateUrl: './product-page.html',
  styleUrl: './product-page.scss',
})
export class ProductPage {
  private readonly router = inject(Router);
  private readonly cart = inject(CartStore);

  /** From the URL: /p/dune-mug?variant=MUG-DUNE-SAND. */
  readonly slug = input.required<string>();
  readonly sku = input<string>(undefined, { alias: 'variant' });

  protected readonly answer = ask(ProductPageDocument, () => ({ slug: this.slug() }));
  protected readonly product = computed(() => this.answer.data()?.productBySlug ?? null);
  protected readonly isMissing = computed(
    () => this.answer.data()?.productBySlug === null && !this.answer.fault(),
  );
  protected readonly variant = computed(() => {
    const variants = this.product()?.variants ?? [];
    return (
      variants.find(({ sku }) => sku === this.sku()) ??
      variants.find(({ availability }) => availability?.inStock) ??
      variants[0] ??
      null
    );
  });
  protected readonly note = computed(() => {
    const variant = this.variant();
    return variant && stockNote([variant]);
  });
  protected readonly isSoldOut = computed(() => this.variant()?.availability?.inStock === false);
  protected readonly most = computed(() =>
    Math.max(1, this.variant()?.availability?.available ?? 99),
  );
  protected readonly crumbs = computed<Crumb[]>(() => {
    const categories = this.product()?.categories ?? [];
    const nested = categories.find(({ parent }) => parent) ?? categories[0];
    const above = categories.find(({ id }) => id === nested?.parent?.id);
    return [above, nested].flatMap(one =>
      one ? [{ name: one.name, link: ['/c', one.slug] }] : [],
    );
  });
  protected readonly quantity = signal(1);
  protected readonly isAdding = signal(false);

  constructor() {
    tellPage(() => ({
      title: this.product()?.name ?? $localize`Product`,
      about: this.product()?.description,
    }));
  }

  protected choose({ sku }: Variant) {
    this.quantity.set(1);
    void this.router.navigate([], { queryParams: { variant: sku }, replaceUrl: true });
  }

  protected async add() {
    const product = this.product();
    const variant = this.variant();
    if (!product || !variant) return;
    const { id, slug, name, images } = product;
    const { __typename, sku, price, availability } = variant;
    this.isAdding.set(true);
    const isDone = await this.cart.add(
      {
        __typename,
        id: variant.id,
        sku,
        name: variant.name,
        price,
        availability,
        isActive: true,
        product: { __typename: 'Product', id, slug, name, images, status: 'ACTIVE' },
      },
      this.quantity(),
    );
    this.isAdding.set(false);
    if (isDone) this.cart.isOpen.set(true);
  }
}
