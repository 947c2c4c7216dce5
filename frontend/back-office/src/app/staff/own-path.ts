/** A path within the back office; anything else could lead astray. */
export const ownPath = (path: string | undefined) =>
  path && /^\/(?![/\\])/.test(path) && !/^\/sign-in\b/.test(path) ? path : '/';
