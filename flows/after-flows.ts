import tearDownPostgres from '../tools/stop-test-postgres.ts';
import { closeSharedShop } from './set-up.ts';

const tearDown = async () => {
  await closeSharedShop(false);
  await tearDownPostgres();
};

export default tearDown;
