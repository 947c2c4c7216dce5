import { Pipe, type PipeTransform } from '@angular/core';

/** A code of a provider or carrier, such as ADDRESS_UNKNOWN, as people write it; sentences stay as they are. */
export const inWords = (code: string) => {
  if (!/^[A-Z][A-Z0-9_]*$/.test(code)) return code;
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Writes codes as words, those there are, one after the other. */
@Pipe({ name: 'inWords' })
export class InWordsPipe implements PipeTransform {
  transform(code: string | null | undefined, ...more: (string | null | undefined)[]) {
    return [code, ...more].flatMap(one => (one ? [inWords(one)] : [])).join(', ');
  }
}
