import { domainError } from '@hansa/chassis/domain-error';

type Id = { id: string };

export const EmailTaken = domainError(
  'EmailTaken',
  (_: { email: string }) => 'An account with this e-mail address exists.',
);

export const PasswordTooWeak = domainError(
  'PasswordTooWeak',
  ({ minLength }: { minLength: number }) =>
    `A password needs at least ${minLength} characters and must not be a well-known one.`,
);

export const InvalidCredentials = domainError(
  'InvalidCredentials',
  () => 'E-mail address and password do not go together.',
);

export const TooManyAttempts = domainError(
  'TooManyAttempts',
  ({ retryAfterSeconds }: { retryAfterSeconds: number }) =>
    `Too many wrong passwords; try again in ${retryAfterSeconds} seconds.`,
);

export const SessionExpired = domainError(
  'SessionExpired',
  () => 'The session has ended; sign in again.',
);

export const CustomerNotFound = domainError(
  'CustomerNotFound',
  (_: Id) => 'There is no such customer.',
);

export const AddressNotFound = domainError(
  'AddressNotFound',
  (_: Id) => 'There is no such address.',
);

export const AddressBookFull = domainError(
  'AddressBookFull',
  ({ max }: { max: number }) => `An address book holds at most ${max} addresses.`,
);
