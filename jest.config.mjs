/** Tests run as compiled by tsc (dist/tests), so that what is tested is what is shipped. */
export default {
  rootDir: "dist/tests",
  testEnvironment: "node",
  transform: {},
  testMatch: ["**/*.test.js"],
  testTimeout: 30_000,
  maxWorkers: 1,
};
