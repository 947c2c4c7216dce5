/** Waits until something holds, for a bounded time. */
export const eventually = async <Result>(
  look: () => Promise<Result> | Result,
  limitMs = 5_000,
): Promise<Result> => {
  const deadline = Date.now() + limitMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
};
