/** Tests run as compiled by tsc (dist/tests), so that what is tested is what is shipped. */
export default {
  rootDir: "dist/tests",
  testEnvironment: "node",
  transform: {},
  testMatch: ["**/*.test.js"],
  testTimeout: 30_000,
  // One file after the other: the files share database servers, and each starts by emptying them.
  maxWorkers: 1,
  globalSetup: "<rootDir>/../../tests/support/jest-global-setup.mjs",
  globalTeardown: "<rootDir>/../../tests/support/jest-global-teardown.mjs",
};
