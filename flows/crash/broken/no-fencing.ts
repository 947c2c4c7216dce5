import { breakSource } from './break-source.ts';

// Whoever held a journey once may write it for ever.
breakSource('/chassis/src/saga-record.ts', 'and fence = $2 returning', 'and $2::int > 0 returning');
