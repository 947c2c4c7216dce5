import { defineEntity, p } from '@mikro-orm/postgresql';

const CustomerSchema = defineEntity({
  name: 'Customer',
  tableName: 'customers',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    name: p.text(),
    /** Null for an account that staff opened: nobody signs in to it. */
    passwordHash: p.text().nullable(),
    createdAt: p.datetime(),
    version: p.integer(),
  },
});

/** Somebody who has an account to buy with. */
export class Customer extends CustomerSchema.class {}

CustomerSchema.setClass(Customer);
