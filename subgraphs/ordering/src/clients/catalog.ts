import type { Peer } from '@hansa/chassis/peers';
import { ProductVariantSnapshotsDocument } from './catalog.generated.ts';

/** What ordering asks of Catalog. */
export const catalogClient = (ask: Peer) => ({
  /** Variants that can be sold, as they are now; what is missing cannot be. */
  snapshots: async (ids: string[]) =>
    (await ask(ProductVariantSnapshotsDocument, { ids })).productVariantSnapshots,
});
