import { BadSettings } from '@hansa/chassis/config';

// Rooms read their settings when they are loaded: a bad one shows itself here.
try {
  const { run } = await import('./run.ts');
  await run();
} catch (error) {
  console.error(error instanceof BadSettings ? error.message : error);
  process.exit(1);
}
