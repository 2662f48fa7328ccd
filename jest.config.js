/** Unit specs stand beside the code (*.spec.ts); what crosses rooms stands in tests/ (*.test.ts). */
export default {
  testEnvironment: 'node',
  // Programs start, reconnect and stop within a test; what hangs is found by the test's own waiting.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          experimental: { keepImportAttributes: true },
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
  moduleNameMapper: { '^#(.+)$': '<rootDir>/libs/$1/src/index.ts' },
  resolver: '<rootDir>/tests/support/resolve-ts.cjs',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};
