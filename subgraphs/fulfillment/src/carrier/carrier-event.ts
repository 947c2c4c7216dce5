/** One thing that a carrier says of a parcel, named by the carrier so that saying it twice is saying it once. */
export type CarrierEvent = {
  carrier: string;
  eventId: string;
  trackingNumber: string;
  kind: 'CREATED' | 'DELIVERED' | 'FAILED';
  at: Date;
  reason?: string | null | undefined;
};
