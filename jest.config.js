const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tools/strip-types.js' },
  modulePathIgnorePatterns: ['/\\.hansa/', '/dist/'],
};
const withPostgres = { ...base, globalSetup: '<rootDir>/tools/test-postgres.ts' };

export default {
  maxWorkers: 2,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['**/(src|demo|tools)/**/*.spec.ts'], testPathIgnorePatterns: ['int\\.spec'] },
    { ...withPostgres, displayName: 'rooms', testMatch: ['**/tests/**/*.int.spec.ts'] },
    { ...withPostgres, displayName: 'flows', testMatch: ['<rootDir>/flows/**/*.e2e.spec.ts'] },
  ],
};
