import { inject, Pipe, type PipeTransform } from '@angular/core';
import { FORMAT_LOCALE } from './format-locale';

/** `{{ order.placedAt | when }}`: a day, or with `time` a moment, in the browser's zone. */
@Pipe({ name: 'when' })
export class WhenPipe implements PipeTransform {
  private readonly locale = inject(FORMAT_LOCALE);

  transform(moment: string | null | undefined, precision: 'day' | 'time' = 'day'): string {
    if (!moment) return '';
    const format = new Intl.DateTimeFormat(this.locale, {
      dateStyle: 'medium',
      ...(precision === 'time' && { timeStyle: 'short' }),
    });
    return format.format(new Date(moment));
  }
}
