const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tools/strip-types.js' },
  modulePathIgnorePatterns: ['/\\.hansa/', '/dist/'],
};
const withPostgres = {
  ...base,
  globalSetup: '<rootDir>/tools/test-postgres.ts',
  globalTeardown: '<rootDir>/tools/stop-test-postgres.ts',
};

export default {
  maxWorkers: 2,
  // Opening nine processes on a busy machine takes its time.
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['**/{src,demo,tools}/**/*.spec.ts'],
      // The pages' parts are tested as Angular does it: by Vitest.
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/frontend/'],
    },
    { ...withPostgres, displayName: 'rooms', testMatch: ['**/tests/**/*.int.spec.ts'] },
    {
      ...base,
      displayName: 'flows-apart',
      globals: { roomsApart: true },
      testMatch: ['<rootDir>/flows/**/*.{e2e,apart}.spec.ts'],
      globalSetup: '<rootDir>/flows/before-flows-apart.ts',
      globalTeardown: '<rootDir>/flows/after-flows-apart.ts',
    },
    {
      ...base,
      displayName: 'flows',
      testMatch: ['<rootDir>/flows/**/*.{e2e,standalone}.spec.ts'],
      globalSetup: '<rootDir>/flows/before-flows.ts',
      globalTeardown: '<rootDir>/flows/after-flows.ts',
    },
  ],
};
