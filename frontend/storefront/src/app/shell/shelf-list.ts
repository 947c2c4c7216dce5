import { computed, effect, Injectable, inject } from '@angular/core';
import { Apollo } from 'apollo-angular';
import { ask } from '#graphql/ask';
import { Changes } from '#graphql/changes';
import { ShopShelvesDocument, type ShopShelvesQuery } from './shelves.generated';

const key = 'hansa.shelves';

/**
 * The categories and brands of the shop. Pages bring them along with what they ask; the browser keeps them, so that the
 * next visit shows them at once.
 */
@Injectable({ providedIn: 'root' })
export class ShelfList {
  private readonly apollo = inject(Apollo);
  private readonly changes = inject(Changes);
  private readonly known = this.recall();
  private readonly answer = ask(ShopShelvesDocument, () => ({}), { policy: 'cache-only' });
  private loading: Promise<unknown> | null = null;

  private readonly shelves = computed(() => this.answer.data() ?? this.known);
  readonly isKnown = computed(() => this.shelves() !== null);
  readonly categories = computed(() => this.shelves()?.categories?.nodes ?? []);
  readonly brands = computed(() => this.shelves()?.brands?.nodes ?? []);
  readonly top = computed(() => this.categories().filter(({ parent }) => !parent));

  constructor() {
    effect(() => {
      const fresh = this.answer.data();
      if (fresh) localStorage.setItem(key, JSON.stringify(fresh));
    });
  }

  category(slug: string) {
    return this.categories().find(category => category.slug === slug);
  }

  childrenOf(id: string) {
    return this.categories().filter(({ parent }) => parent?.id === id);
  }

  parentOf(id: string) {
    const category = this.categories().find(one => one.id === id);
    return this.categories().find(one => one.id === category?.parent?.id);
  }

  /** Asks for them where no page does; once. */
  load() {
    if (this.answer.data()) return;
    this.loading ??= this.changes.ask(ShopShelvesDocument, {}).catch(() => {
      this.loading = null;
    });
  }

  private recall(): ShopShelvesQuery | null {
    try {
      const kept: ShopShelvesQuery | null = JSON.parse(localStorage.getItem(key) ?? 'null');
      if (!kept?.categories || !kept.brands) return null;
      this.apollo.client.writeQuery({ query: ShopShelvesDocument, data: kept });
      return kept;
    } catch {
      return null;
    }
  }
}
