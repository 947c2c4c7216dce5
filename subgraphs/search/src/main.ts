import { runProcess } from '@hansa/chassis/process';
import { runSubgraph } from '@hansa/chassis/run-subgraph';

// Settings are read while the room is loaded: a bad one shows itself here.
await runProcess(async opened => runSubgraph((await import('./subgraph.ts')).search, opened));
