import type { Choice } from '#ui/select-field';
import type { WarehousePlacesFragment } from './stock-item-page.generated';

/** Every place of every warehouse, to choose from. */
export const placeChoices = (warehouses: readonly WarehousePlacesFragment[]): Choice[] => [
  { value: '', label: $localize`Choose a place` },
  ...warehouses.flatMap(({ code, storageLocations }) =>
    storageLocations.map(place => ({ value: place.id, label: `${code} ${place.code}` })),
  ),
];
