import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

/** What can go wrong beside a refusal, as far as it matters to somebody at a page. */
export type FaultKind =
  | 'OFFLINE'
  | 'SLOW'
  | 'AWAY'
  | 'BUSY'
  | 'SIGNED_OUT'
  | 'FORBIDDEN'
  | 'BAD_INPUT'
  | 'BROKEN';

/** Something went wrong: no answer, or none that can be used. */
export class Fault extends Error {
  readonly kind: FaultKind;
  /** Which input was not understood, where that was it. */
  readonly field: string | null;
  /** The name under which our log has it. */
  readonly requestId: string | null;

  constructor(kind: FaultKind, message: string, field?: unknown, requestId?: unknown) {
    super(message);
    this.kind = kind;
    this.field = typeof field === 'string' ? field : null;
    this.requestId = typeof requestId === 'string' ? requestId : null;
  }
}

const kinds: Record<string, FaultKind> = {
  BAD_USER_INPUT: 'BAD_INPUT',
  UNAUTHENTICATED: 'SIGNED_OUT',
  FORBIDDEN: 'FORBIDDEN',
  RATE_LIMITED: 'BUSY',
  DEPENDENCY_UNAVAILABLE: 'AWAY',
};

/** Reads every error there is into one of ours. */
export const faultOf = (error: unknown): Fault => {
  if (error instanceof Fault) return error;
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    return faultOfCode(first?.message ?? '', first?.extensions);
  }
  if (ServerError.is(error))
    return faultOfCode(error.message, extensionsIn(error), error.statusCode);
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'TimeoutError' || name === 'AbortError') return new Fault('SLOW', message);
  if (name === 'TypeError') return new Fault('OFFLINE', message);
  return new Fault('BROKEN', message);
};

const faultOfCode = (message: string, extensions?: Record<string, unknown>, status?: number) => {
  const code = String(extensions?.code ?? '');
  const kind =
    kinds[code] ?? (status === 502 || status === 503 || status === 504 ? 'AWAY' : 'BROKEN');
  return new Fault(kind, message, extensions?.field, extensions?.requestId);
};

const extensionsIn = ({ bodyText }: ServerError): Record<string, unknown> | undefined => {
  try {
    return JSON.parse(bodyText).errors?.[0]?.extensions;
  } catch {
    return undefined;
  }
};
