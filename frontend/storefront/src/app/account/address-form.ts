import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import type { AddressDraft } from './address-draft';
import { countries } from './countries';

/** The fields of an address; they fill themselves in where the browser knows it. */
@Component({
  selector: 'hansa-address-form',
  imports: [FormField, SelectField, TextField],
  template: `
    <hansa-text-field class="all" label="Name" i18n-label autocomplete="name" [formField]="address().name" />
    <hansa-text-field class="all" label="Street and number" i18n-label autocomplete="address-line1" [formField]="address().line1" />
    <hansa-text-field class="all" label="Flat, floor, company" i18n-label autocomplete="address-line2" [formField]="address().line2" />
    <hansa-text-field label="Postal code" i18n-label autocomplete="postal-code" [formField]="address().postalCode" />
    <hansa-text-field label="Town" i18n-label autocomplete="address-level2" [formField]="address().city" />
    <hansa-text-field label="Region or state" i18n-label autocomplete="address-level1" [formField]="address().region" />
    <hansa-select-field label="Country" i18n-label autocomplete="country" [choices]="countries" [formField]="address().countryCode" />
    <hansa-text-field class="all" label="Phone" i18n-label type="tel" autocomplete="tel" hint="Only for the carrier, if it cannot find you." i18n-hint [formField]="address().phone" />
  `,
  styles: `
    :host { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
    .all { grid-column: 1 / -1; }
    @media (max-width: 34rem) { :host { grid-template-columns: 1fr; } }
  `,
})
export class AddressForm {
  readonly address = input.required<FieldTree<AddressDraft>>();
  protected readonly countries = countries();
}
