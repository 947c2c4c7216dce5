import dashboard from '@material-symbols/svg-400/rounded/dashboard.svg';
import group from '@material-symbols/svg-400/rounded/group.svg';
import inventory from '@material-symbols/svg-400/rounded/inventory_2.svg';
import shipping from '@material-symbols/svg-400/rounded/local_shipping.svg';
import payments from '@material-symbols/svg-400/rounded/payments.svg';
import receipt from '@material-symbols/svg-400/rounded/receipt_long.svg';
import sell from '@material-symbols/svg-400/rounded/sell.svg';
import trolley from '@material-symbols/svg-400/rounded/trolley.svg';
import warehouse from '@material-symbols/svg-400/rounded/warehouse.svg';
import type { Scope } from '../staff/staff';

/** One door of the back office, and what it takes to go through it. */
export type NavItem = {
  readonly path: string;
  readonly label: string;
  readonly outline: string;
  readonly scope: Scope | null;
};

const outlineOf = (svg: string) => / d="([^"]+)"/.exec(svg)?.[1] ?? '';

export const navItems: readonly NavItem[] = [
  { path: '/', label: $localize`Dashboard`, outline: outlineOf(dashboard), scope: null },
  { path: '/orders', label: $localize`Orders`, outline: outlineOf(receipt), scope: 'orders:read' },
  {
    path: '/picking',
    label: $localize`Picking`,
    outline: outlineOf(trolley),
    scope: 'fulfillment:read',
  },
  {
    path: '/shipments',
    label: $localize`Shipments`,
    outline: outlineOf(shipping),
    scope: 'fulfillment:read',
  },
  {
    path: '/payments',
    label: $localize`Payments`,
    outline: outlineOf(payments),
    scope: 'payments:read',
  },
  {
    path: '/products',
    label: $localize`Products`,
    outline: outlineOf(sell),
    scope: 'catalog:write',
  },
  {
    path: '/stock',
    label: $localize`Stock`,
    outline: outlineOf(inventory),
    scope: 'inventory:read',
  },
  {
    path: '/warehouses',
    label: $localize`Warehouses`,
    outline: outlineOf(warehouse),
    scope: 'inventory:read',
  },
  {
    path: '/customers',
    label: $localize`Customers`,
    outline: outlineOf(group),
    scope: 'customers:read',
  },
];
