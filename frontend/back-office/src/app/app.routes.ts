import type { Routes } from '@angular/router';
import { Frame } from './shell/frame';
import { needs, signedIn } from './staff/guards';

/** Every page of the back office; each is downloaded when it is gone to. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: $localize`Sign in · Hansa back office`,
    loadComponent: async () => (await import('./staff/sign-in-page')).SignInPage,
  },
  {
    path: '',
    component: Frame,
    canActivate: [signedIn],
    runGuardsAndResolvers: 'always',
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Dashboard · Hansa back office`,
        loadComponent: async () => (await import('./dashboard/dashboard-page')).DashboardPage,
      },
      {
        path: 'orders',
        title: $localize`Orders · Hansa back office`,
        canActivate: [needs('orders:read')],
        loadComponent: async () => (await import('./orders/orders-page')).OrdersPage,
      },
      {
        path: 'orders/:id',
        title: $localize`Order · Hansa back office`,
        canActivate: [needs('orders:read')],
        loadComponent: async () => (await import('./orders/order-page')).OrderPage,
      },
      {
        path: 'payments',
        title: $localize`Payments · Hansa back office`,
        canActivate: [needs('payments:read')],
        loadComponent: async () => (await import('./payments/payments-page')).PaymentsPage,
      },
      {
        path: 'shipments',
        title: $localize`Shipments · Hansa back office`,
        canActivate: [needs('fulfillment:read')],
        loadComponent: async () => (await import('./shipments/shipments-page')).ShipmentsPage,
      },
      {
        path: 'shipments/:id',
        title: $localize`Shipment · Hansa back office`,
        canActivate: [needs('fulfillment:read')],
        loadComponent: async () => (await import('./shipments/shipment-page')).ShipmentPage,
      },
      {
        path: 'picking',
        title: $localize`Picking · Hansa back office`,
        canActivate: [needs('fulfillment:read')],
        loadComponent: async () => (await import('./picking/picking-board-page')).PickingBoardPage,
      },
      {
        path: 'picking/:id',
        title: $localize`Packing station · Hansa back office`,
        canActivate: [needs('fulfillment:read')],
        loadComponent: async () =>
          (await import('./picking/packing-station-page')).PackingStationPage,
      },
      {
        path: 'products',
        title: $localize`Products · Hansa back office`,
        canActivate: [needs('catalog:write')],
        loadComponent: async () => (await import('./products/products-page')).ProductsPage,
      },
      {
        path: 'products/new',
        title: $localize`New product · Hansa back office`,
        canActivate: [needs('catalog:write')],
        loadComponent: async () => (await import('./products/new-product-page')).NewProductPage,
      },
      {
        path: 'products/brands',
        title: $localize`Brands · Hansa back office`,
        canActivate: [needs('catalog:write')],
        loadComponent: async () => (await import('./products/brands-page')).BrandsPage,
      },
      {
        path: 'products/categories',
        title: $localize`Categories · Hansa back office`,
        canActivate: [needs('catalog:write')],
        loadComponent: async () => (await import('./products/categories-page')).CategoriesPage,
      },
      {
        path: 'products/:id',
        title: $localize`Product · Hansa back office`,
        canActivate: [needs('catalog:write')],
        loadComponent: async () => (await import('./products/product-page')).ProductPage,
      },
      {
        path: 'stock',
        title: $localize`Stock · Hansa back office`,
        canActivate: [needs('inventory:read')],
        loadComponent: async () => (await import('./stock/stock-page')).StockPage,
      },
      {
        path: 'stock/movements',
        title: $localize`Stock movements · Hansa back office`,
        canActivate: [needs('inventory:read')],
        loadComponent: async () => (await import('./stock/movements-page')).MovementsPage,
      },
      {
        path: 'stock/item',
        title: $localize`Stock of a SKU · Hansa back office`,
        canActivate: [needs('inventory:read')],
        loadComponent: async () => (await import('./stock/stock-item-page')).StockItemPage,
      },
      {
        path: 'warehouses',
        title: $localize`Warehouses · Hansa back office`,
        canActivate: [needs('inventory:read')],
        loadComponent: async () => (await import('./stock/warehouses-page')).WarehousesPage,
      },
      {
        path: 'customers',
        title: $localize`Customers · Hansa back office`,
        canActivate: [needs('customers:read')],
        loadComponent: async () => (await import('./customers/customers-page')).CustomersPage,
      },
      {
        path: 'customers/:id',
        title: $localize`Customer · Hansa back office`,
        canActivate: [needs('customers:read')],
        loadComponent: async () => (await import('./customers/customer-page')).CustomerPage,
      },
      {
        path: 'not-allowed',
        title: $localize`Not allowed · Hansa back office`,
        loadComponent: async () => (await import('./staff/not-allowed-page')).NotAllowedPage,
      },
      {
        path: '**',
        title: $localize`Nothing here · Hansa back office`,
        loadComponent: async () => (await import('./shell/nothing-page')).NothingPage,
      },
    ],
  },
];
