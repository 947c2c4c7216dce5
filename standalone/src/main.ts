import { runProcess } from '@hansa/chassis/process';

// Rooms read their settings while they are loaded: a bad one shows itself here.
await runProcess(async opened => (await import('./open-shop.ts')).openShop(opened));
