import { maxLength, required, schema } from '@angular/forms/signals';

/** An address while it is being written: nothing is null in a form. */
export type AddressDraft = {
  name: string;
  line1: string;
  line2: string;
  city: string;
  postalCode: string;
  region: string;
  countryCode: string;
  phone: string;
};

type Address = { [Field in keyof AddressDraft]: string | null };

export const emptyAddress = (): AddressDraft => ({
  name: '',
  line1: '',
  line2: '',
  city: '',
  postalCode: '',
  region: '',
  countryCode: homeCountry(),
  phone: '',
});

/** An address for the graph: what was left empty is not there. */
export const addressOf = (draft: AddressDraft) => {
  const { name, line1, city, postalCode, countryCode } = draft;
  const [line2, region, phone] = [draft.line2, draft.region, draft.phone].map(
    one => one.trim() || null,
  );
  return {
    name: name.trim(),
    line1: line1.trim(),
    line2: line2 ?? null,
    city: city.trim(),
    postalCode: postalCode.trim(),
    region: region ?? null,
    countryCode,
    phone: phone ?? null,
  };
};

export const draftOf = (address: Address): AddressDraft => {
  const draft = emptyAddress();
  for (const field of Object.keys(draft) as (keyof AddressDraft)[]) {
    draft[field] = address[field] ?? '';
  }
  return draft;
};

/** What an address must have. */
export const addressSchema = schema<AddressDraft>(address => {
  required(address.name, { message: $localize`Who is it for?` });
  required(address.line1, { message: $localize`Street and number are missing.` });
  required(address.postalCode, { message: $localize`The postal code is missing.` });
  required(address.city, { message: $localize`The town is missing.` });
  required(address.countryCode, { message: $localize`The country is missing.` });
  for (const field of [address.name, address.line1, address.line2, address.city])
    maxLength(field, 200, { message: $localize`That is too long.` });
  maxLength(address.postalCode, 20, { message: $localize`That is too long.` });
});

const homeCountry = () => new Intl.Locale(navigator.language).region ?? 'DE';
