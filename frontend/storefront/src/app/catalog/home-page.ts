import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { FaultNotice } from '#graphql/fault-notice';
import { Icon } from '#ui/icon';
import { Picture } from '#ui/picture';
import { Skeleton } from '#ui/skeleton';
import { ShelfList } from '../shell/shelf-list';
import { HomeDocument } from './home-page.generated';
import { ProductGrid } from './product-grid';

/** The front of the shop: a view, the shelves, and what is new on them. */
@Component({
  selector: 'hansa-home-page',
  imports: [FaultNotice, Icon, Picture, ProductGrid, RouterLink, Skeleton],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  protected readonly shelves = inject(ShelfList);
  protected readonly home = ask(HomeDocument, () => ({}));
  protected readonly newest = computed(() =>
    (this.home.data()?.newest?.nodes ?? []).flatMap(({ product }) => (product ? [product] : [])),
  );
  protected readonly hero = { url: '/media/hero.svg', alt: '' };

  protected pictureOf(slug: string) {
    return { url: `/media/category-${slug}.svg`, alt: '' };
  }
}
