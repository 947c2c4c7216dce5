type Global = { stopTestPostgres?: (() => Promise<void>) | undefined };

/** Stops what test-postgres.ts started. */
const tearDown = async () => {
  const { stopTestPostgres } = globalThis as Global;
  (globalThis as Global).stopTestPostgres = undefined;
  await stopTestPostgres?.();
};

export default tearDown;
