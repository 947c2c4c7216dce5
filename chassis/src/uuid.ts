import { v5 } from 'uuid';

const namespace = '6f1d7a54-8f0e-5c39-9a53-2f3c0f4b7d10';

/** The id that always stands for the same parts, so that asking twice is asking once (UUID v5, RFC 9562). */
export const idFor = (...parts: string[]) => v5(JSON.stringify(parts), namespace);

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all. */
export const isUuid = (text: string) => pattern.test(text);
