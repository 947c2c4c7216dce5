import { Component, computed, inject, input } from '@angular/core';
import { FORMAT_LOCALE } from '#ui/format-locale';

type Address = {
  readonly name: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly postalCode: string;
  readonly region: string | null;
  readonly countryCode: string;
  readonly phone?: string | null;
};

/** An address as one writes it on a parcel. */
@Component({
  selector: 'hansa-address-text',
  template: `
    <address>
      @for (line of lines(); track $index) {
        <span>{{ line }}</span>
      }
    </address>
  `,
  styles: 'address { display: grid; font-style: normal; overflow-wrap: anywhere; }',
})
export class AddressText {
  private readonly countries = new Intl.DisplayNames([inject(FORMAT_LOCALE)], { type: 'region' });
  readonly address = input.required<Address>();
  protected readonly lines = computed(() => {
    const { name, line1, line2, postalCode, city, region, countryCode, phone } = this.address();
    const country = this.countries.of(countryCode);
    return [name, line1, line2, `${postalCode} ${city}`, region, country, phone].filter(Boolean);
  });
}
