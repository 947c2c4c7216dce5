/** Who is asking, as vouched for by the door: a stranger, a session, or another service. */
export type Identity = {
  kind: 'ANONYMOUS' | 'GUEST' | 'CUSTOMER' | 'STAFF' | 'SERVICE';
  /** Whose session it is, or the service's name; null for a stranger. */
  subject: string | null;
  /** What staff may do. */
  scopes: readonly string[];
  /** Former guest subjects whose things now belong to this subject. */
  claims: readonly string[];
  sessionId: string | null;
  expiresAt: Date | null;
  /** The network address the request came from, where it is known. */
  address: string | null;
};

export const anonymous: Identity = {
  kind: 'ANONYMOUS',
  subject: null,
  scopes: [],
  claims: [],
  sessionId: null,
  expiresAt: null,
  address: null,
};

/** Another service that asks on its own behalf. */
export const service = (name: string): Identity => ({
  ...anonymous,
  kind: 'SERVICE',
  subject: name,
});

/** Whether staff may do what the scope names. */
export const hasScope = ({ kind, scopes }: Identity, scope: string) =>
  kind === 'STAFF' && scopes.includes(scope);

/** Whether something belongs to whoever asks; what belongs to nobody belongs to no one who asks. */
export const owns = ({ subject, claims, kind }: Identity, ownerId: string | null) =>
  ownerId !== null && kind !== 'SERVICE' && (ownerId === subject || claims.includes(ownerId));

/** Whether somebody may see or move a thing: its owner, staff with the scope, or a service. */
export const mayTouch = (identity: Identity, ownerId: string | null, scope: string) =>
  identity.kind === 'SERVICE' || hasScope(identity, scope) || owns(identity, ownerId);

/** Whether somebody may see a thing: its owner, staff who read or write such things, or a service. */
export const maySee = (identity: Identity, ownerId: string | null, domain: string) =>
  mayTouch(identity, ownerId, `${domain}:read`) || hasScope(identity, `${domain}:write`);

/** Whose things somebody sees in a list: their own, or, for staff who read such things, everybody's, told by null. */
export const ownersSeen = (identity: Identity, domain: string) =>
  hasScope(identity, `${domain}:read`) ? null : subjectsOf(identity);

/** Every subject whose things are the asker's own. */
const subjectsOf = ({ subject, claims }: Identity): string[] =>
  subject === null ? [] : [subject, ...claims];
