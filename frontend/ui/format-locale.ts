import { InjectionToken } from '@angular/core';

/** How numbers and dates are written: as whoever reads has set up their browser. */
export const FORMAT_LOCALE = new InjectionToken<string>('format locale', {
  providedIn: 'root',
  factory: () => supported(navigator.language),
});

const supported = (locale: string) => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
};
