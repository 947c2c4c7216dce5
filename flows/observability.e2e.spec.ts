import { describe, expect, it } from '@jest/globals';
import { sell } from './goods.ts';
import { order } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('The metrics', () => {
  it('count what was answered, refused and walked to its end, and show how each room is', async () => {
    const goods = await sell(shop, { stock: 1 });
    const guest = await shop.guest();
    await order(guest, [[goods, 1]]);
    await order(guest, [[goods, 1]]);

    const page = await shop.metrics();

    for (const line of [
      /^graphql_operations_total\{service="ordering",outcome="ok"\} [1-9]/m,
      /^graphql_operation_seconds_count\{service="catalog"\} [1-9]/m,
      /^refusals_total\{service="ordering",refusal="InsufficientStock"\} [1-9]/m,
      /^sagas_ended_total\{service="ordering",saga="create order",status="COMPLETED"\} [1-9]/m,
      /^sagas_ended_total\{service="ordering",saga="create order",status="REJECTED"\} [1-9]/m,
      /^outbox_lag_seconds\{service="inventory"\} \d/m,
      /^outbox_dead_letters\{service="inventory"\} 0/m,
      /^database_connections\{service="cart",state="idle"\} \d/m,
      /^database_statements_total\{service="cart"\} [1-9]/m,
      /^process_resident_memory_bytes /m,
    ])
      expect(page).toMatch(line);
  });
});
