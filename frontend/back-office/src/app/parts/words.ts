import type { Tone } from '#ui/badge';
import type { Choice } from '#ui/select-field';

type Word = { readonly text: string; readonly tone: Tone };

/** How things stand, in a word and a colour. */
export const words = {
  order: {
    PENDING_PAYMENT: { text: $localize`Waiting for payment`, tone: 'warm' },
    PAID: { text: $localize`Paid`, tone: 'cool' },
    SHIPPED: { text: $localize`Shipped`, tone: 'cool' },
    DELIVERED: { text: $localize`Delivered`, tone: 'good' },
    CANCELLED: { text: $localize`Cancelled`, tone: 'plain' },
  },
  payment: {
    PENDING: { text: $localize`Pending`, tone: 'warm' },
    AUTHORIZED: { text: $localize`Authorized`, tone: 'cool' },
    SUCCEEDED: { text: $localize`Succeeded`, tone: 'good' },
    FAILED: { text: $localize`Failed`, tone: 'bad' },
    VOIDED: { text: $localize`Voided`, tone: 'plain' },
  },
  shipment: {
    PENDING: { text: $localize`Waiting for the carrier`, tone: 'warm' },
    SHIPPED: { text: $localize`On its way`, tone: 'cool' },
    DELIVERED: { text: $localize`Delivered`, tone: 'good' },
    FAILED: { text: $localize`Failed`, tone: 'bad' },
    CANCELLED: { text: $localize`Cancelled`, tone: 'plain' },
  },
  picking: {
    OPEN: { text: $localize`Open`, tone: 'warm' },
    PICKING: { text: $localize`Being picked`, tone: 'cool' },
    PACKED: { text: $localize`Packed`, tone: 'good' },
    CANCELLED: { text: $localize`Cancelled`, tone: 'plain' },
  },
  product: {
    DRAFT: { text: $localize`Draft`, tone: 'warm' },
    ACTIVE: { text: $localize`For sale`, tone: 'good' },
    ARCHIVED: { text: $localize`Archived`, tone: 'plain' },
  },
  movement: {
    RECEIPT: { text: $localize`Received`, tone: 'good' },
    ADJUSTMENT: { text: $localize`Counted`, tone: 'warm' },
    COMMIT: { text: $localize`Left for an order`, tone: 'cool' },
    TRANSFER: { text: $localize`Moved`, tone: 'plain' },
    RETURN: { text: $localize`Came back`, tone: 'plain' },
  },
  reservation: {
    ALLOCATED: { text: $localize`Held`, tone: 'cool' },
    RELEASED: { text: $localize`Given back`, tone: 'plain' },
    COMMITTED: { text: $localize`Left`, tone: 'good' },
  },
  saga: {
    RUNNING: { text: $localize`Running`, tone: 'cool' },
    WAITING: { text: $localize`Waiting`, tone: 'warm' },
    COMPENSATING: { text: $localize`Being taken back`, tone: 'warm' },
    COMPLETED: { text: $localize`Completed`, tone: 'good' },
    REJECTED: { text: $localize`Taken back`, tone: 'plain' },
    NEEDS_ATTENTION: { text: $localize`Needs attention`, tone: 'bad' },
  },
  step: {
    STARTED: { text: $localize`Under way`, tone: 'warm' },
    DONE: { text: $localize`Done`, tone: 'good' },
    REFUSED: { text: $localize`Refused`, tone: 'bad' },
    UNDONE: { text: $localize`Taken back`, tone: 'plain' },
  },
  transaction: {
    SUCCEEDED: { text: $localize`Succeeded`, tone: 'good' },
    FAILED: { text: $localize`Failed`, tone: 'bad' },
  },
} satisfies Record<string, Record<string, Word>>;

export type Subject = keyof typeof words;

/** The word for a status; one we have never heard of stands as it is. */
export const wordOf = (subject: Subject, status: string): Word =>
  (words[subject] as Record<string, Word>)[status] ?? { text: status, tone: 'plain' };

/** Every status of a kind of thing, to narrow a list to. */
export const choicesOf = (subject: Subject): Choice[] =>
  Object.entries(words[subject]).map(([value, { text }]) => ({ value, label: text }));

/** A status out of an address, or none if it is no such status. */
export const statusIn = <Kind extends Subject>(subject: Kind, text: string | undefined) =>
  text && Object.hasOwn(words[subject], text) ? (text as keyof (typeof words)[Kind]) : null;
