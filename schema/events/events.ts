// Generated from schema/*.events.yaml by `npm run generate`.
import { event } from './event.ts';
import * as heard from './heard.generated.js';
import * as told from './told.generated.js';

/** A product is for sale from now on; carries its whole searchable document. */
export const ProductPublished = event<{ productId: string; slug: string; name: string; description: string; brandId: string | null; brandName: string | null; brandSlug?: string | null; categoryIds: Array<string>; categoryNames: Array<string>; categorySlugs?: Array<string>; publishedAt: string; variants: Array<{ variantId: string; sku: string; name: string; price: { amountMinor: number; currency: string }; isActive: boolean; attributes: Array<{ name: string; value: string }> }> }>('catalog.product-published.v1', 'productId', ["search"], told.ProductPublished, heard.ProductPublished);

/** Something of a product for sale changed; carries its whole searchable document. */
export const ProductUpdated = event<{ productId: string; slug: string; name: string; description: string; brandId: string | null; brandName: string | null; brandSlug?: string | null; categoryIds: Array<string>; categoryNames: Array<string>; categorySlugs?: Array<string>; publishedAt: string; variants: Array<{ variantId: string; sku: string; name: string; price: { amountMinor: number; currency: string }; isActive: boolean; attributes: Array<{ name: string; value: string }> }> }>('catalog.product-updated.v1', 'productId', ["search"], told.ProductUpdated, heard.ProductUpdated);

/** A product is no longer for sale. */
export const ProductArchived = event<{ productId: string }>('catalog.product-archived.v1', 'productId', ["search"], told.ProductArchived, heard.ProductArchived);

/** A variant costs something else from now on. */
export const VariantPriceChanged = event<{ productId: string; variantId: string; sku: string; price: { amountMinor: number; currency: string }; previousPrice: { amountMinor: number; currency: string } }>('catalog.variant-price-changed.v1', 'productId', [], told.VariantPriceChanged, heard.VariantPriceChanged);

/** An order was placed and waits for payment; its goods are held. */
export const OrderCreated = event<{ orderId: string; number: string; customerId: string | null; total: { amountMinor: number; currency: string }; items: Array<{ orderItemId: string; productVariantId: string; sku: string; quantity: number; lineTotal: { amountMinor: number; currency: string } }> }>('ordering.order-created.v1', 'orderId', [], told.OrderCreated, heard.OrderCreated);

/** An order is paid: fulfilment may start. */
export const OrderConfirmed = event<{ orderId: string; number: string; customerId: string | null; paymentId: string; lines: Array<{ reservationId: string; sku: string; productName: string; variantName: string; quantity: number; allocations: Array<{ storageLocationId: string; storageLocationCode: string; warehouseCode: string; quantity: number }> }>; shippingAddress: { name: string; line1: string; line2: string | null; city: string; postalCode: string; region: string | null; countryCode: string; phone: string | null } | null }>('ordering.order-confirmed.v1', 'orderId', ["fulfillment"], told.OrderConfirmed, heard.OrderConfirmed);

/** An order will not be fulfilled. */
export const OrderCancelled = event<{ orderId: string; reason: string; wasPaid: boolean }>('ordering.order-cancelled.v1', 'orderId', ["payment","fulfillment"], told.OrderCancelled, heard.OrderCancelled);

/** The goods of an order have left. */
export const OrderShipped = event<{ orderId: string; shipmentId: string }>('ordering.order-shipped.v1', 'orderId', ["fulfillment"], told.OrderShipped, heard.OrderShipped);

/** The goods of an order are at the door. */
export const OrderCompleted = event<{ orderId: string; deliveredAt: string }>('ordering.order-completed.v1', 'orderId', [], told.OrderCompleted, heard.OrderCompleted);

/** Every line of an order is held. */
export const InventoryReserved = event<{ orderId: string; reservations: Array<{ reservationId: string; sku: string; quantity: number; allocations: Array<{ storageLocationId: string; storageLocationCode: string; warehouseCode: string; quantity: number }> }> }>('inventory.inventory-reserved.v1', 'orderId', [], told.InventoryReserved, heard.InventoryReserved);

/** An order asked for more of a SKU than there is; nothing of it is held. */
export const InventoryUnavailable = event<{ orderId: string; sku: string; requested: number; available: number }>('inventory.inventory-unavailable.v1', 'orderId', [], told.InventoryUnavailable, heard.InventoryUnavailable);

/** Held goods were given back; without an order they were held by hand. */
export const InventoryReleased = event<{ aggregateId: string; orderId: string | null; reservationIds: Array<string> }>('inventory.inventory-released.v1', 'aggregateId', ["ordering"], told.InventoryReleased, heard.InventoryReleased);

/** Held goods have left; without an order they were held by hand. */
export const InventoryCommitted = event<{ aggregateId: string; orderId: string | null; reservationIds: Array<string> }>('inventory.inventory-committed.v1', 'aggregateId', ["ordering"], told.InventoryCommitted, heard.InventoryCommitted);

/** The stock of a SKU is another than before. */
export const StockLevelChanged = event<{ sku: string; onHand: number; reserved: number; available: number }>('inventory.stock-level-changed.v1', 'sku', ["search"], told.StockLevelChanged, heard.StockLevelChanged);

/** The provider promised the money. */
export const PaymentAuthorized = event<{ paymentId: string; orderId: string; amount: { amountMinor: number; currency: string } }>('payment.payment-authorized.v1', 'paymentId', [], told.PaymentAuthorized, heard.PaymentAuthorized);

/** The money of an order is in hand. */
export const PaymentSucceeded = event<{ paymentId: string; orderId: string; amount: { amountMinor: number; currency: string } }>('payment.payment-succeeded.v1', 'paymentId', ["ordering"], told.PaymentSucceeded, heard.PaymentSucceeded);

/** An attempt to pay came to nothing. */
export const PaymentFailed = event<{ paymentId: string; orderId: string; reason: string }>('payment.payment-failed.v1', 'paymentId', ["ordering"], told.PaymentFailed, heard.PaymentFailed);

/** Money was given back. */
export const PaymentRefunded = event<{ paymentId: string; orderId: string; amount: { amountMinor: number; currency: string }; refundedTotal: { amountMinor: number; currency: string } }>('payment.payment-refunded.v1', 'paymentId', ["ordering"], told.PaymentRefunded, heard.PaymentRefunded);

/** A cart has become an order. */
export const CartCheckedOut = event<{ cartId: string; orderId: string; customerId: string }>('cart.cart-checked-out.v1', 'cartId', [], told.CartCheckedOut, heard.CartCheckedOut);

/** A parcel has a label. */
export const ShipmentCreated = event<{ shipmentId: string; orderId: string; carrier: string; trackingNumber: string }>('fulfillment.shipment-created.v1', 'shipmentId', ["ordering"], told.ShipmentCreated, heard.ShipmentCreated);

/** A parcel is on its way. */
export const ShipmentShipped = event<{ shipmentId: string; orderId: string; carrier: string; trackingNumber: string }>('fulfillment.shipment-shipped.v1', 'shipmentId', [], told.ShipmentShipped, heard.ShipmentShipped);

/** A parcel has arrived. */
export const ShipmentDelivered = event<{ shipmentId: string; orderId: string; deliveredAt: string }>('fulfillment.shipment-delivered.v1', 'shipmentId', ["ordering"], told.ShipmentDelivered, heard.ShipmentDelivered);

/** A parcel was lost or came back; the goods can be sent again, or the money returned. */
export const ShipmentFailed = event<{ shipmentId: string; orderId: string; failedAt: string; reason: string | null }>('fulfillment.shipment-failed.v1', 'shipmentId', ["ordering"], told.ShipmentFailed, heard.ShipmentFailed);

/** The goods of an order were picked in full and packed. */
export const OrderPacked = event<{ pickingJobId: string; orderId: string }>('fulfillment.order-packed.v1', 'pickingJobId', ["ordering"], told.OrderPacked, heard.OrderPacked);

/** A packed order has a parcel that waits for the carrier. */
export const OrderReadyForShipping = event<{ pickingJobId: string; orderId: string; shipmentId: string }>('fulfillment.order-ready-for-shipping.v1', 'pickingJobId', [], told.OrderReadyForShipping, heard.OrderReadyForShipping);

/** Somebody opened an account. */
export const CustomerRegistered = event<{ customerId: string; email: string; name: string }>('customers.customer-registered.v1', 'customerId', ["ordering"], told.CustomerRegistered, heard.CustomerRegistered);

/** A guest turned out to be a customer; what was the guest's is the customer's. */
export const GuestClaimed = event<{ guestId: string; customerId: string }>('customers.guest-claimed.v1', 'guestId', ["ordering","payment","cart","fulfillment"], told.GuestClaimed, heard.GuestClaimed);
