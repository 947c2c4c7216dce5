import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Scope, Staff } from '../staff/staff';

/** A link to a page that not everybody may see: who may not reads its words, and is led nowhere. */
@Component({
  selector: 'hansa-way',
  imports: [NgTemplateOutlet, RouterLink],
  template: `
    @if (may()) {
      <a [routerLink]="to()"><ng-container [ngTemplateOutlet]="words" /></a>
    } @else {
      <ng-container [ngTemplateOutlet]="words" />
    }
    <ng-template #words><ng-content /></ng-template>
  `,
})
export class Way {
  private readonly staff = inject(Staff);
  readonly to = input.required<readonly string[]>();
  readonly needs = input.required<Scope>();
  protected readonly may = computed(() => this.staff.can(this.needs()));
}
