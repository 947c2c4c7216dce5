import { Component, input } from '@angular/core';
import { countryName } from './countries';

type Address = {
  readonly name: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly postalCode: string;
  readonly region: string | null;
  readonly countryCode: string;
};

/** An address as one writes it on a parcel. */
@Component({
  selector: 'hansa-address-text',
  template: `
    <address>
      {{ address().name }}<br />{{ address().line1 }}<br />
      @if (address().line2) {
        {{ address().line2 }}<br />
      }
      {{ address().postalCode }} {{ address().city }}<br />
      @if (address().region) {
        {{ address().region }}<br />
      }
      {{ nameOf(address().countryCode) }}
    </address>
  `,
  styles: 'address { font-style: normal; overflow-wrap: anywhere; }',
})
export class AddressText {
  readonly address = input.required<Address>();
  protected readonly nameOf = (code: string) => countryName(code);
}
