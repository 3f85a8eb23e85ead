/** Three projects: pure and host tests in Node, pane components in jsdom, and tests that drive a real browser or LibreOffice. */
const transform = {
  '^.+\\.m?(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};
/** Packages that ship as ES modules only. */
const ESM_ONLY = ['temporal-polyfill', 'temporal-utils'];
/** numfmt 4.0.1 names a CommonJS file in its exports that it does not ship; this is the one it does. */
const moduleNameMapper = { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' };
const common = {
  transform,
  setupFiles: ['<rootDir>/tests/fast-check-seed.ts'],
  moduleNameMapper,
  // Mutation testing puts copies of the tree there.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
};

module.exports = {
  // One core is not left idle: on a machine with two, jest would use one.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/scripts/closing-line.cjs'],
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/e2e/', '<rootDir>/tests/taskpane/'],
    },
    {
      ...common,
      displayName: 'pane',
      setupFilesAfterEnv: ['<rootDir>/tests/taskpane/setup.ts'],
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/taskpane/**/*.test.tsx'],
    },
    { ...common, displayName: 'e2e', testEnvironment: 'node', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  ],
};
