import { Component, computed, input } from '@angular/core';
import { type IconName, outlineOf } from './icons';

/** A picture for what words beside it, or the label of its button, say. */
@Component({
  selector: 'hansa-icon',
  template: `<svg viewBox="0 -960 960 960" aria-hidden="true" focusable="false"><path [attr.d]="outline()" /></svg>`,
  styles: `
    :host { display: inline-grid; flex: none; width: 1.4em; height: 1.4em; }
    svg { width: 100%; height: 100%; fill: currentColor; }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly outline = computed(() => outlineOf(this.name()));
}
