import type { Money } from '@hansa/chassis/money';
import type { Peer } from '@hansa/chassis/peers';
import { ProductVariantSnapshotsDocument } from './catalog.generated.ts';

/** What cart asks of Catalog. */
export const catalogClient = (ask: Peer) => {
  /** What each variant costs now; one that cannot be sold is missing. */
  const prices = async (ids: readonly string[]): Promise<Map<string, Money>> => {
    const { productVariantSnapshots } = await ask(ProductVariantSnapshotsDocument, {
      ids: [...ids],
    });
    return new Map(productVariantSnapshots.map(({ variantId, price }) => [variantId, price]));
  };
  return {
    prices,
    isSellable: async (id: string) => (await prices([id])).size > 0,
  };
};
