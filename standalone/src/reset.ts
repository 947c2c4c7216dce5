import { CannotStart } from '@hansa/chassis/config';
import { readConfig } from './config.ts';
import { removePostgres } from './postgres.ts';

const { HANSA_HOME } = readConfig();

/** Deletes the embedded database with everything in it; the next start begins anew. */
const reset = async () => {
  await removePostgres(HANSA_HOME);
  console.log(`Everything in ${HANSA_HOME} is gone; the next start begins anew.`);
};

reset().catch(error => {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
});
