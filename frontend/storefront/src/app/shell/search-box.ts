import { Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { debounceTime, map } from 'rxjs';
import { ask } from '#graphql/ask';
import { Icon } from '#ui/icon';
import { MoneyPipe } from '#ui/money';
import { Picture } from '#ui/picture';
import { SuggestionsDocument } from './suggestions.generated';

const shortest = 2;

/** Where one types what one looks for; suggests goods meanwhile. Arrow keys choose, Enter goes, Escape closes. */
@Component({
  selector: 'hansa-search-box',
  imports: [Icon, MoneyPipe, Picture],
  templateUrl: './search-box.html',
  styleUrl: './search-box.scss',
})
export class SearchBox {
  private readonly router = inject(Router);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly term = signal('');
  protected readonly isOpen = signal(false);
  protected readonly chosen = signal(-1);

  private readonly settled = toSignal(
    toObservable(this.term).pipe(
      debounceTime(160),
      map(term => term.trim()),
    ),
    { initialValue: '' },
  );
  private readonly answer = ask(
    SuggestionsDocument,
    () =>
      this.isOpen() && this.settled().length >= shortest ? { query: this.settled() } : undefined,
    { policy: 'cache-first', keepsLast: true },
  );
  protected readonly found = computed(() => {
    if (!this.isOpen() || this.term().trim().length < shortest) return [];
    const nodes = this.answer.data()?.searchProducts?.nodes ?? [];
    return nodes.flatMap(({ product }) => (product ? [product] : []));
  });

  protected type(term: string) {
    this.term.set(term);
    this.isOpen.set(true);
    this.chosen.set(-1);
  }

  protected press(event: KeyboardEvent) {
    const { length } = this.found();
    if (length === 0) return;
    if (event.key === 'Escape') {
      // Else the browser would empty the field too.
      event.preventDefault();
      this.isOpen.set(false);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    this.chosen.update(chosen => ((chosen + 1 + step + length + 1) % (length + 1)) - 1);
  }

  protected submit(event: Event) {
    event.preventDefault();
    const product = this.found()[this.chosen()];
    if (product) this.go(product.slug);
    else {
      this.isOpen.set(false);
      this.box().nativeElement.blur();
      void this.router.navigate(['/search'], { queryParams: { q: this.term().trim() || null } });
    }
  }

  protected go(slug: string) {
    this.isOpen.set(false);
    this.term.set('');
    void this.router.navigate(['/p', slug]);
  }

  // A click on a suggestion takes the focus first.
  protected leave() {
    setTimeout(() => this.isOpen.set(false), 150);
  }
}
