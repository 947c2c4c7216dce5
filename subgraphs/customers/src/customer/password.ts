import { hash, verify } from '@node-rs/argon2';
import { PasswordTooWeak } from '../errors.ts';

const minLength = 8;

// From the tops of the published lists of leaked passwords, those long enough to pass otherwise.
const wellKnown = new Set(
  `password password1 password12 password123 12345678 123456789 1234567890 11111111 00000000 qwertyui qwertyuiop
  qwerty123 iloveyou sunshine princess football baseball superman trustno1 abcd1234 abc12345 passw0rd p@ssw0rd
  letmein1 welcome1 welcome123 changeme admin123 administrator starwars whatever computer internet hansa-hansa`.split(
    /\s+/,
  ),
);

/** Refuses a password that is short, well known, or the e-mail address itself. */
export const requireStrong = (password: string, email: string) => {
  const isWeak =
    [...password].length < minLength ||
    wellKnown.has(password.toLowerCase()) ||
    new Set(password).size < 3 ||
    password.toLowerCase() === email;
  if (isWeak) throw new PasswordTooWeak({ minLength });
};

/** The password's hash (argon2id, RFC 9106). */
export const hashPassword = (password: string) => hash(password);

let decoy: Promise<string> | undefined;

/** Whether a password fits a hash. Takes as long when there is no account, so that the wait tells nothing. */
export const passwordFits = async (passwordHash: string | null | undefined, password: string) => {
  decoy ??= hash('nobody has this password');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && Boolean(passwordHash);
};
