import { Component, computed, input } from '@angular/core';
import { ProductFinder } from './product-finder';

/** What was found for words, or everything there is. */
@Component({
  selector: 'hansa-search-page',
  imports: [ProductFinder],
  template: `
    <div class="page">
      <h1>{{ heading() }}</h1>
      <hansa-product-finder />
    </div>
  `,
  styles: 'h1 { overflow-wrap: anywhere; }',
})
export class SearchPage {
  /** From the URL: /search?q=tea. */
  readonly q = input<string>();
  readonly sort = input<string>();
  protected readonly heading = computed(() => {
    const words = this.q();
    if (words) return $localize`“${words}”`;
    return this.sort() === 'newest' ? $localize`New on the shelves` : $localize`Everything`;
  });
}
