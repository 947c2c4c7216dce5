import type { Routes } from '@angular/router';

/** Every page of the shop; each is downloaded when it is gone to. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Hansa: good things from small makers`,
    loadComponent: async () => (await import('./catalog/home-page')).HomePage,
  },
  {
    path: 'c/:slug',
    loadComponent: async () => (await import('./search/category-page')).CategoryPage,
  },
  {
    path: 'search',
    title: $localize`Search · Hansa`,
    loadComponent: async () => (await import('./search/search-page')).SearchPage,
  },
  {
    path: 'p/:slug',
    loadComponent: async () => (await import('./catalog/product-page')).ProductPage,
  },
  {
    path: 'cart',
    title: $localize`Your cart · Hansa`,
    loadComponent: async () => (await import('./cart/cart-page')).CartPage,
  },
  {
    path: 'checkout',
    title: $localize`Checkout · Hansa`,
    loadComponent: async () => (await import('./checkout/checkout-page')).CheckoutPage,
  },
  {
    path: 'orders/:id',
    title: $localize`Your order · Hansa`,
    loadComponent: async () => (await import('./orders/order-page')).OrderPage,
  },
  {
    path: 'sign-in',
    title: $localize`Sign in · Hansa`,
    loadComponent: async () => (await import('./account/sign-in-page')).SignInPage,
  },
  {
    path: 'register',
    title: $localize`Register · Hansa`,
    loadComponent: async () => (await import('./account/register-page')).RegisterPage,
  },
  {
    path: 'account',
    loadComponent: async () => (await import('./account/account-page')).AccountPage,
    loadChildren: async () => (await import('./account/account.routes')).accountRoutes,
  },
  {
    path: '**',
    title: $localize`Nothing here · Hansa`,
    loadComponent: async () => (await import('./shell/nothing-page')).NothingPage,
  },
];
