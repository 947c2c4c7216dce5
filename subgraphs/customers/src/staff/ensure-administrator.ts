import { BadSettings } from '@hansa/chassis/config';
import type { Tools } from '@hansa/chassis/context';
import { administrator } from '../config.ts';
import { ensureStaffAccount } from './ensure-staff-account.ts';
import { everyScope } from './scopes.ts';
import { StaffAccount } from './staff-account.entity.ts';

/** Makes sure of the administrator in the settings; in production nobody could come in without one. */
export const ensureAdministrator = async ({ em }: Pick<Tools, 'em'>) => {
  const { email, password, isRequired } = administrator;
  if (email && password) {
    await ensureStaffAccount(em, { email, password, name: 'Administrator', scopes: everyScope });
  } else if (isRequired && (await em.count(StaffAccount)) === 0) {
    throw new BadSettings(
      'In production ADMIN_EMAIL and ADMIN_PASSWORD (12 characters or more) are needed.',
    );
  }
};
