import { randomUUID } from 'node:crypto';
import type { Identity } from '@hansa/chassis/identity';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findOneself } from '../customer/update-profile.ts';
import { AddressBookFull, AddressNotFound } from '../errors.ts';

/** Where something is sent. */
export type Address = {
  name: string;
  line1: string;
  line2?: string | null | undefined;
  city: string;
  postalCode: string;
  region?: string | null | undefined;
  countryCode: string;
  phone?: string | null | undefined;
};

const maxAddresses = 20;

export type AddAddress = { address: Address; isDefault?: boolean | null | undefined };

/** Adds to one's own address book, whose first entry is the default; answers one's id. */
export const addAddress = (em: EntityManager, by: Identity, { address, isDefault }: AddAddress) =>
  inBook(em, by, async (em, customerId) => {
    const sql = transactionSql(em);
    const [book] = await sql<{ size: string }>(
      'select count(*) as size from addresses where customer_id = $1',
      [customerId],
    );
    const size = Number(book!.size);
    if (size >= maxAddresses) throw new AddressBookFull({ max: maxAddresses });
    const id = randomUUID();
    await sql(
      `insert into addresses (id, customer_id, name, line1, line2, city, postal_code, region, country_code, phone)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, customerId, ...columnsOf(address)],
    );
    if (isDefault || size === 0) await makeDefault(em, customerId, id);
  });

export type UpdateAddress = AddAddress & { id: string };

/** Replaces an entry of one's own address book; answers one's id. */
export const updateAddress = (
  em: EntityManager,
  by: Identity,
  { id, address, isDefault }: UpdateAddress,
) =>
  inBook(em, by, async (em, customerId) => {
    const changed = await transactionSql(em)(
      `update addresses set name = $3, line1 = $4, line2 = $5, city = $6, postal_code = $7, region = $8,
         country_code = $9, phone = $10 where id = $1 and customer_id = $2 returning id`,
      [id, customerId, ...columnsOf(address)],
    );
    if (changed.length === 0) throw new AddressNotFound({ id });
    if (isDefault) await makeDefault(em, customerId, id);
  });

/** Takes an entry out of one's own address book; the oldest left becomes the default. Answers one's id. */
export const removeAddress = (em: EntityManager, by: Identity, { id }: { id: string }) =>
  inBook(em, by, async (em, customerId) => {
    const sql = transactionSql(em);
    const [removed] = await sql<{ is_default: boolean }>(
      'delete from addresses where id = $1 and customer_id = $2 returning is_default',
      [id, customerId],
    );
    if (!removed) throw new AddressNotFound({ id });
    if (!removed.is_default) return;
    const [oldest] = await sql<{ id: string }>(
      'select id from addresses where customer_id = $1 order by created_at, id limit 1',
      [customerId],
    );
    if (oldest) await makeDefault(em, customerId, oldest.id);
  });

const inBook = (
  em: EntityManager,
  by: Identity,
  change: (em: EntityManager, customerId: string) => Promise<void>,
) =>
  em.transactional(async em => {
    const { id } = await findOneself(em, by);
    await change(em, id);
    return id;
  });

const makeDefault = async (em: EntityManager, customerId: string, id: string) => {
  const sql = transactionSql(em);
  await sql('update addresses set is_default = false where customer_id = $1 and is_default', [
    customerId,
  ]);
  await sql('update addresses set is_default = true where id = $1', [id]);
};

const columnsOf = ({
  name,
  line1,
  line2,
  city,
  postalCode,
  region,
  countryCode,
  phone,
}: Address) => [
  name.trim(),
  line1.trim(),
  line2 ?? null,
  city.trim(),
  postalCode.trim(),
  region ?? null,
  countryCode,
  phone ?? null,
];
