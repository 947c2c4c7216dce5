import type { Routes } from '@angular/router';

/** What stands within the account. */
export const accountRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Your account · Hansa`,
    loadComponent: async () => (await import('./profile-page')).ProfilePage,
  },
  {
    path: 'orders',
    title: $localize`Your orders · Hansa`,
    loadComponent: async () => (await import('../orders/my-orders-page')).MyOrdersPage,
  },
  {
    path: 'addresses',
    title: $localize`Your addresses · Hansa`,
    loadComponent: async () => (await import('./address-book-page')).AddressBookPage,
  },
];
