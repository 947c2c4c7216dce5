/** Everything that staff may be allowed. */
export const everyScope = [
  'catalog:write',
  'inventory:read',
  'inventory:write',
  'orders:read',
  'orders:write',
  'payments:read',
  'payments:write',
  'payments:refund',
  'fulfillment:read',
  'fulfillment:write',
  'customers:read',
  'customers:write',
  'admin',
] as const;
