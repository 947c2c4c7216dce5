import { DependencyUnavailable } from './faults.ts';

const limitMs = 5_000;

/** An answer, if it comes within five seconds; silence and faults of whoever was asked are DependencyUnavailable. */
export const inTime = async <Result>(who: string, answer: Promise<Result>): Promise<Result> => {
  try {
    return await within(limitMs, answer);
  } catch (error) {
    throw new DependencyUnavailable(who, error);
  }
};

/** What comes of something, if it comes in time; what comes later is left alone. */
export const within = async <Result>(ms: number, result: Promise<Result>): Promise<Result> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new DependencyUnavailable('It', new Error(`no answer in ${ms} ms`))),
    ms,
  );
  try {
    return await Promise.race([result, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};
