import { createHash } from 'node:crypto';

/** The label of a shipment: twelve digits made of its id, so that asking twice labels once. */
export const trackingNumberOf = (shipmentId: string) => {
  const digest = createHash('sha256').update(shipmentId).digest();
  return `SIM${(digest.readBigUInt64BE() % 10n ** 12n).toString().padStart(12, '0')}`;
};
