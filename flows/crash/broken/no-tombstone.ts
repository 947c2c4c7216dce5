import { breakSource } from './break-source.ts';

// What was given up before it came is welcome when it comes.
breakSource(
  '/inventory/src/reservation/reserve-stock.ts',
  'if (isTombstoned) throw',
  'if (false) throw',
);
