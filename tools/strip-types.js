import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

// Node 24 runs our TypeScript as written; jest only needs the same types stripped.
export default {
  process: source => ({ code: stripTypeScriptTypes(source) }),
  getCacheKey: source => createHash('sha256').update(source).digest('hex'),
};
