/** What neither an entity nor the contract says: `room.table` and `room.table.column`. */
export const notes: Record<string, string> = {
  'search.indexed_products':
    'What is to be found of a product, as catalog told it last; one that is not for sale stays as a bare version.',
  'search.indexed_products.version': 'Of the product, as catalog counts; an older fact is ignored.',
  'search.indexed_products.is_listed': 'Whether it can be found.',
  'search.indexed_products.words': 'What it is found by.',
  'search.indexed_products.min_price_minor': 'Of its cheapest variant, for sorting.',
  'search.indexed_products.brand_slug': 'As catalog told it; an address names makers so.',
  'search.indexed_products.category_slugs':
    'As catalog told them; null where it was indexed before they were told, and is indexed anew.',
  'search.indexed_variants': 'SKU and price of each variant that can be found.',
  'search.stock_levels': 'How many of a SKU can be bought, as inventory told it last.',
  'search.stock_levels.version':
    'Of the stock item, as inventory counts; an older fact is ignored.',
  'search.vocabulary': 'Every word of the index, so that a typo finds the right one.',
  'search.rebuild_lease': 'Who rebuilds the index at the moment.',
  'inventory.order_tombstones':
    'Orders that were given up; a reservation that comes late is refused.',
  'inventory.stock_items.version': 'Rises with every change; facts told carry it.',
  'inventory.stock_movements.number': 'The order of the ledger.',
  'cart.carts.items': 'Variant ids and quantities.',
  'cart.unlocked_checkouts':
    'Checkouts that gave a cart up; a lock of theirs that comes late is refused.',
  'customers.addresses': 'The address books.',
  'customers.sessions': 'Who has signed in; ending it ends every token that came of it.',
  'customers.refresh_tokens':
    'One-time tokens, stored as hashes; one that is used twice ends its session.',
  'customers.guest_claims': 'Which customer a guest turned out to be.',
  'customers.sign_in_attempts':
    'Wrong passwords by account and by address, and until when to wait.',
  'customers.signing_keys': 'The key that sessions are signed with where the settings name none.',
  'payment.payments.reconcile_at':
    'When to look next whether its order knows of it; null once it does, or the money went back.',
  'payment.started_refunds':
    'Money set aside for a refund before the provider is asked; gone once the ledger has it.',
  'payment.claimed_guests': 'Guests that turned out to be customers, as customers told it.',
  'payment.cancelled_orders':
    'Orders that ordering has cancelled; no payment is opened for them any more.',
  'payment.payment_webhooks':
    'Messages of the payment provider, as they came; one without `applied_at` waits for its payment.',
  'fulfillment.cancelled_orders':
    'Orders that ordering has cancelled; no parcel is opened for them any more.',
  'fulfillment.shipments.next_attempt_at': 'When the worker tries to ship it, where there is one.',
  'fulfillment.carrier_events':
    'What carriers said, as they said it, once each; without a shipment as long as nobody knows the number.',
  'fulfillment.carrier_events.event_id': 'The carrier’s own name for it.',
  'fulfillment.carrier_events.shipment_id': 'Null: parked until a shipment has this number.',
  'fulfillment.carrier_events.applied_at':
    'When it was taken into account, also where it changed nothing.',
  'fulfillment.carrier_events.next_attempt_at':
    'When it is tried again, where it could not be applied at once.',
  'fulfillment.claimed_guests': 'Guests that turned out to be customers, as customers told it.',
  'ordering.orders.reconcile_at':
    'When to look next whether a cancelled order’s goods came back; null once they have.',
  'ordering.order_events': 'What happened to an order, in whichever room.',
  'ordering.order_events.about': 'What a line is about that may be told from two sides; one stays.',
  'ordering.order_shipments': 'Parcels of an order that fulfillment told of.',
  'ordering.claimed_guests': 'Guests that turned out to be customers, as customers told it.',
};

/** The tables that every room has. */
export const chassisMeanings: Record<string, string> = {
  outbox_events: 'Facts, recorded in the transaction of the change that made them true.',
  'outbox_events.aggregate_id': 'What the fact is about.',
  'outbox_events.aggregate_version': 'Rises with every change of what the fact is about.',
  'outbox_events.correlation_id': 'The request it all began with.',
  'outbox_events.causation_id': 'The event that led to this one.',
  outbox_deliveries: 'One line for each fact and each room that has not heard it yet.',
  'outbox_deliveries.available_at': 'When it is tried next.',
  'outbox_deliveries.dead_at': 'Given up: a dead letter, kept for a person.',
  inbox: 'Which facts of other rooms were heard, so that each has its effect once.',
  idempotency_keys: 'What was answered to a key, so that a repeat gets the same answer.',
  'idempotency_keys.caller': 'Keys belong to who used them.',
  'idempotency_keys.input_hash': 'The same key with another input is refused.',
  sagas: 'Where each journey across rooms stands; survives a restart.',
  'sagas.steps': 'Which steps were taken, each saved before its call.',
  'sagas.refusal': 'The rule that said no.',
  'sagas.fence': 'Rises when another process takes over; the former can no longer write.',
  'sagas.leased_until': 'Until when the process that walks it holds it.',
};
