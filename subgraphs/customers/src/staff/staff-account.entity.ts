import { defineEntity, p } from '@mikro-orm/postgresql';

const StaffAccountSchema = defineEntity({
  name: 'StaffAccount',
  tableName: 'staff_accounts',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    name: p.text(),
    passwordHash: p.text(),
    scopes: p.array(),
    createdAt: p.datetime(),
  },
});

/** Somebody who keeps the shop; the scopes say what they may do. */
export class StaffAccount extends StaffAccountSchema.class {}

StaffAccountSchema.setClass(StaffAccount);
