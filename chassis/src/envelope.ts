import { z } from 'zod';
import type { Envelope } from './outbox.ts';

const shape = z.object({
  eventId: z.uuid(),
  type: z.string().max(200),
  aggregateId: z.string().max(200),
  aggregateVersion: z.int(),
  occurredAt: z.iso.datetime({ offset: true }),
  correlationId: z.string().max(200).nullable(),
  causationId: z.string().max(200).nullable(),
  traceparent: z
    .string()
    .max(100)
    .nullish()
    .transform(value => value ?? null),
  data: z.record(z.string(), z.unknown()),
});

/** A fact that came over the wire; throws when it is none. */
export const envelopeOf = (content: unknown): Envelope => shape.parse(content);
