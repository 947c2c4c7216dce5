import { demoShopper, demoStaff } from '../src/accounts.ts';
import { type Ask, askAs } from '../src/asking.ts';
import type { Rooms } from '../src/rooms.ts';
import { seedCatalogue } from './seed-catalogue.ts';
import { demoOrders, seedOrders } from './seed-orders.ts';
import { seedStock } from './seed-stock.ts';

/** Fills an empty shop with goods, stock and orders, through the same operations that people use. What is there stays. */
export const seedDemoShop = async (rooms: Rooms) => {
  const staff = await askAs(rooms, demoStaff);
  if (await isSeeded(staff)) return;
  console.log('Setting up the demo shop …');
  const [variants] = await Promise.all([seedCatalogue(staff), seedStock(staff)]);
  await seedOrders({ staff, shopper: await askAs(rooms, demoShopper), variants });
};

// Orders come last, so a start that was cut short goes on where it stopped.
const isSeeded = async (staff: Ask) => {
  const { orders } = await staff<{ orders: { totalCount: number } }>(
    'ordering',
    '{ orders { totalCount } }',
  );
  return orders.totalCount >= demoOrders.length;
};
