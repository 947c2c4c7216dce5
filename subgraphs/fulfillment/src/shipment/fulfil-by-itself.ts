import { DomainError } from '@hansa/chassis/domain-error';
import { statementSql } from '@hansa/chassis/sql';
import type { Sweep } from '@hansa/chassis/sweep';
import { idFor } from '@hansa/chassis/uuid';
import type { FulfillmentTools } from '../clients/clients.ts';
import { pickAndPack } from './pack-picking-job.ts';
import { leave } from './ship-shipment.ts';

const batch = 10;

/** The worker's first half: picks what is open, as if all of it were there, and packs it. */
export const pickByItself: Sweep<FulfillmentTools> = {
  name: 'pick and pack',
  everyMs: 500,
  run: tools =>
    each(
      tools,
      `select id from picking_jobs where status in ('OPEN', 'PICKING') order by created_at limit ${batch}`,
      id => pickAndPack(tools, id),
    ),
};

/** The worker's second half: ships what is packed and waits. What ordering does not let go is tried again, ever less often. */
export const shipByItself: Sweep<FulfillmentTools> = {
  name: 'ship what is packed',
  everyMs: 500,
  run: tools =>
    each(
      tools,
      `update shipments set attempts = attempts + 1,
         next_attempt_at = clock_timestamp() + make_interval(secs => least(60, 2 ^ least(attempts, 10)))
       where id in (
         select s.id from shipments s join picking_jobs j on j.order_id = s.order_id and j.status = 'PACKED'
         where s.status = 'PENDING' and s.next_attempt_at <= clock_timestamp()
         order by s.next_attempt_at limit ${batch} for update of s skip locked) returning id`,
      id => leave(tools, idFor(id, 'worker'), { id }),
    ),
};

/** Does work for each of what a statement finds; what fails is told and does not hold up the others. */
const each = async (
  tools: FulfillmentTools,
  due: string,
  work: (id: string) => Promise<unknown>,
) => {
  const sql = await statementSql(tools.em);
  const attempts = (await sql<{ id: string }>(due)).map(async ({ id }) => {
    try {
      await work(id);
      return true;
    } catch (error) {
      // A refusal: somebody was quicker, or the order was cancelled.
      if (!(error instanceof DomainError))
        tools.log.warn({ err: error, id }, 'The worker could not finish something');
      return false;
    }
  });
  return (await Promise.all(attempts)).filter(Boolean).length;
};
