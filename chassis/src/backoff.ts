/** How long to wait before the next attempt, in seconds: twice as long each time, up to a bound. */
export const backoffSeconds = (attempts: number, maxSeconds = 30) =>
  Math.min(0.2 * 2 ** Math.min(attempts, 20), maxSeconds);

export const sleep = (ms: number, signal?: AbortSignal) =>
  new Promise<void>(resolve => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });
