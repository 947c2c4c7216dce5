import { Component, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Sessions } from '#graphql/sessions';
import { Dialog } from '#ui/dialog';
import { Icon } from '#ui/icon';
import { Look } from '#ui/look';
import { CartStore } from '../cart/cart-store';
import { SearchBox } from './search-box';
import { ShelfList } from './shelf-list';

/** Over every page: the way home, to every shelf, to what one looks for, to oneself and to the cart. */
@Component({
  selector: 'hansa-shop-header',
  imports: [Dialog, Icon, RouterLink, RouterLinkActive, SearchBox],
  host: { role: 'banner' },
  templateUrl: './shop-header.html',
  styleUrl: './shop-header.scss',
})
export class ShopHeader {
  protected readonly cart = inject(CartStore);
  protected readonly look = inject(Look);
  protected readonly shelves = inject(ShelfList);
  protected readonly kind = inject(Sessions).kind;
  protected readonly isMenuOpen = signal(false);
}
