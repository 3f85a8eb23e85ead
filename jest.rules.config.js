/** The cases of each rule by itself: what mutation testing runs for each changed piece of a rule. */
const { projects } = require('./jest.config.js');

module.exports = {
  ...projects[0],
  testMatch: ['<rootDir>/tests/ledger/rules/**/*.test.ts'],
  // Every rule runs in these two, so that each would be run again for each changed piece of any.
  testPathIgnorePatterns: ['/clean-ledgers\\.test', '/seeded-defects\\.test'],
  globals: { RULES_ALONE: true },
};
