type Global = { stopTestPostgres?: (() => Promise<void>) | undefined; testPostgresUsers?: number };

/** Stops what test-postgres.ts started, when the last project is done with it. */
const tearDown = async () => {
  const kept = globalThis as Global;
  kept.testPostgresUsers = (kept.testPostgresUsers ?? 1) - 1;
  if (kept.testPostgresUsers > 0) return;
  await kept.stopTestPostgres?.();
};

export default tearDown;
