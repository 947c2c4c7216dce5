import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';
import { Dialog } from '#ui/dialog';
import { DrawWhole } from '#ui/draw-whole';
import { Icon } from '#ui/icon';
import { Look } from '#ui/look';
import { Leaving } from '../staff/leaving';
import { QuickFind } from './quick-find';
import { SideNav } from './side-nav';

/** What stands around every page: the doors at the side, the quick way at the top. */
@Component({
  selector: 'hansa-frame',
  imports: [Dialog, DrawWhole, Icon, QuickFind, RouterLink, RouterOutlet, SideNav],
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
})
export class Frame {
  protected readonly look = inject(Look);
  protected readonly leaving = inject(Leaving);
  protected readonly isMenuOpen = signal(false);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    // Whoever goes on by keyboard or ear starts at the new page, not at the old link.
    inject(Router)
      .events.pipe(
        filter(event => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects.replace(/[?#].*/, '')),
        startWith(null),
        pairwise(),
        filter(([from, to]) => from !== null && from !== to),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.main().nativeElement.focus({ preventScroll: true }));
  }

  protected skip(event: Event) {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
