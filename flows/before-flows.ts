import setUpPostgres from '../tools/test-postgres.ts';
import { openSharedShop } from './set-up.ts';

const setUp = async () => {
  await setUpPostgres();
  await openSharedShop(false);
};

export default setUp;
