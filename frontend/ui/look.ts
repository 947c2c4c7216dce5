import { Injectable, signal } from '@angular/core';

type Theme = 'light' | 'dark';

const key = 'hansa.look';

/** Light or dark: as the device says, until somebody chooses. */
@Injectable({ providedIn: 'root' })
export class Look {
  readonly isDark = signal(this.chosen() === 'dark' || (!this.chosen() && prefersDark()));

  constructor() {
    const chosen = this.chosen();
    if (chosen) this.apply(chosen);
  }

  switch() {
    this.isDark.update(isDark => !isDark);
    const theme = this.isDark() ? 'dark' : 'light';
    localStorage.setItem(key, theme);
    this.apply(theme);
  }

  private chosen(): Theme | null {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : null;
  }

  private apply(theme: Theme) {
    document.documentElement.dataset.theme = theme;
  }
}

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
