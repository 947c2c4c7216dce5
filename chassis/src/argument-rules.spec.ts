import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { argumentCheck } from './argument-rules.ts';

const schema = buildSchema(`
  directive @limit(min: Float, max: Float, minLength: Int, maxLength: Int, maxItems: Int, format: Format) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  enum Format { EMAIL SLUG CODE PICTURE_URL }
  input Guest { id: ID!, name: String! @limit(minLength: 1, maxLength: 5), nights: Int @limit(min: 1, max: 30), email: String @limit(format: EMAIL), key: ID, agencyId: ID @limit(minLength: 1, maxLength: 5) }
  type Query { book(guest: Guest!, roomIds: [ID!] @limit(maxItems: 2), note: String): Int }
`);
const check = argumentCheck(schema.getQueryType()!.getFields().book!.args)!;
const id = '6f1d7a54-8f0e-4c39-9a53-2f3c0f4b7d10';
const booking =
  (guest: object, rest: object = {}) =>
  () =>
    check({ guest: { id, name: 'Ada', ...guest }, ...rest });

describe('Arguments', () => {
  it('within their limits pass', () => {
    expect(
      booking({ nights: 30, email: 'a@b.de', key: 'any', agencyId: 'A:42' }, { roomIds: [id, id] }),
    ).not.toThrow();
  });

  it.each([
    ['guest.id', { id: '42' }, {}, 'must be a UUID'],
    ['guest.name', { name: '   ' }, {}, 'must not be empty'],
    ['guest.name', { name: 'Adelheid' }, {}, 'at most 5 characters'],
    ['guest.name', { name: 'A\0' }, {}, 'NUL'],
    ['guest.nights', { nights: 0 }, {}, 'at least 1'],
    ['guest.nights', { nights: 31 }, {}, 'at most 30'],
    ['guest.email', { email: 'nobody' }, {}, 'an e-mail address'],
    ['guest.key', { key: '' }, {}, 'must not be empty'],
    ['guest.agencyId', { agencyId: 'A:4242' }, {}, 'at most 5 characters'],
    ['roomIds', {}, { roomIds: [id, id, id] }, 'at most 2 items'],
    ['roomIds.1', {}, { roomIds: [id, 'x'] }, 'must be a UUID'],
    ['note', {}, { note: 'x'.repeat(2001) }, 'at most 2000 characters'],
  ])('past them name the field: %s', (field, guest, rest, rule) => {
    expect(booking(guest, rest)).toThrow(rule);
    expect(booking(guest, rest)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } }),
    );
  });
});
