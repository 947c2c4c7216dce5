/** The carrier that is always there: it carries nothing, and says what it is told to say. */
export const embeddedCarrier = 'SIMULATOR';
