import { breakSource } from './break-source.ts';

// A fact that was heard before is heard again.
breakSource('/chassis/src/inbox.ts', 'if (heard.length > 0) await', 'await');
