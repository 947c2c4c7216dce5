import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { accessRules, authorize } from './access.ts';
import { anonymous, type Identity, service } from './identity.ts';

const rules = accessRules(
  buildSchema(`
    directive @access(to: [Audience!]! = [SESSION], scopes: [String!]) on FIELD_DEFINITION
    enum Audience { PUBLIC SESSION STAFF SERVICE }
    type Query {
      lobby: Int @access(to: [PUBLIC])
      myRoom: Int @access
      ledger: Int @access(to: [STAFF], scopes: ["books:read"])
      keys: Int @access(to: [SERVICE])
      bill: Int @access(to: [SERVICE, STAFF], scopes: ["books:write"])
    }
  `),
);
const someone = (kind: Identity['kind'], scopes: string[] = []): Identity => ({
  ...anonymous,
  kind,
  subject: 'x',
  scopes,
});
const outcome = (identity: Identity, field: string) => {
  try {
    authorize(identity, rules.get(`Query.${field}`)!);
    return 'yes';
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
};

describe('Access', () => {
  it.each([
    ['lobby', 'yes', 'yes', 'yes', 'yes', 'yes'],
    ['myRoom', 'UNAUTHENTICATED', 'yes', 'yes', 'yes', 'FORBIDDEN'],
    ['ledger', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'yes', 'FORBIDDEN'],
    ['keys', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'yes'],
    ['bill', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'yes'],
  ])('to %s: stranger %s, guest %s, staff %s, bookkeeper %s, service %s', (field, ...answers) => {
    const asked = [
      anonymous,
      someone('GUEST'),
      someone('STAFF'),
      someone('STAFF', ['books:read']),
      service('kitchen'),
    ];

    expect(asked.map(identity => outcome(identity, field))).toEqual(answers);
  });
});
