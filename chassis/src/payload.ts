import { correlation } from './correlation.ts';
import { DomainError, type Refusal, toRefusal } from './domain-error.ts';
import { refusals } from './metrics.ts';

/** A refusal as it is told; it is counted. */
export const refused = (error: DomainError): Refusal => {
  const refusal = toRefusal(error);
  refusals.inc({ service: correlation()?.service ?? '', refusal: refusal.__typename });
  return refusal;
};

/** A mutation's answer: its fields, or why it was refused. Faults pass through. */
export const refusable = async <Fields extends object>(
  command: Promise<Fields>,
): Promise<(Fields | Partial<Record<keyof Fields, null>>) & { errors: Refusal[] }> => {
  try {
    return { ...(await command), errors: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { errors: [refused(error)] } as never;
  }
};

/** A command's outcome as a mutation payload: its subject as it is now, loaded if it is asked for, or why it was refused. */
export const payload = async <Subject extends string, Key, Value>(
  subject: Subject,
  load: (key: Key) => Promise<Value>,
  command: Promise<Key>,
) => {
  const { load: subjectNow, errors } = await refusable(
    command.then(key => ({ load: () => load(key) })),
  );
  return { [subject]: subjectNow ?? null, errors };
};
