// Generated from schema/*.events.yaml by `npm run generate`.
/** Which rooms hear something of each room. */
export const hearersOf = {
  catalog: ["search"],
  ordering: ["fulfillment","payment"],
  inventory: ["ordering","search"],
  payment: ["ordering"],
  cart: [],
  fulfillment: ["ordering"],
  customers: ["ordering","payment","cart","fulfillment"],
  search: [],
} as const;
