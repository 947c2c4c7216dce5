import type { FaultKind } from './fault';

/** What to tell somebody, in their words: what happened and what to do. */
export const faultText = (kind: FaultKind): string => {
  switch (kind) {
    case 'OFFLINE':
      return $localize`The shop cannot be reached. Check your connection and try again.`;
    case 'SLOW':
      return $localize`That took too long. Nothing is lost; try again.`;
    case 'AWAY':
      return $localize`A part of the shop is away for a moment. Try again shortly.`;
    case 'BUSY':
      return $localize`That was a lot at once. Wait a moment and try again.`;
    case 'SIGNED_OUT':
      return $localize`Your session has ended. Sign in again to go on.`;
    case 'FORBIDDEN':
      return $localize`You may not do this with your account.`;
    case 'BAD_INPUT':
      return $localize`Something of what you entered was not understood.`;
    case 'BROKEN':
      return $localize`Something went wrong on our side. Try again.`;
  }
};
