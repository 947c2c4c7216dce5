/** The forms that `@limit(format:)` names. */
export const formats = {
  // Simple on purpose: one @, no spaces, a dot in the domain; whether it exists only a letter can tell.
  EMAIL: { pattern: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, sentence: 'an e-mail address' },
  SLUG: {
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    sentence: 'lower-case letters, digits and single hyphens',
  },
  CODE: {
    pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]*$/,
    sentence:
      'letters, digits, dots, hyphens, underscores and slashes, starting with a letter or digit',
  },
  PICTURE_URL: {
    pattern: /^(\/media\/[\w./-]+|https:\/\/[^\s"'<>]+)$/,
    sentence: 'a path under /media or an https address',
  },
} as const;
