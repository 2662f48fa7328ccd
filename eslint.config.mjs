import tseslint from 'typescript-eslint';

const bareError = {
  selector: 'NewExpression[callee.name="Error"]',
  message: 'Throw a ReadmissionError: a bare Error has no code, no disposition and no page.',
};
const readsEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only a *.config.ts reads the environment; everything else receives values.',
};
const enums = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals: the JSON value is the name.' };
const forgedSeal = {
  selector: 'TSAsExpression > TSTypeReference[typeName.name=/^(SignedMessage|VerifiedMessage)$/]',
  message: 'Only message-signing may mint a sealed message.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '**/generated/**'] },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'tests/**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'no-empty': 'error',
      'prefer-const': 'error',
      complexity: ['error', 16],
      'max-params': ['error', 6],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', bareError, readsEnvironment, enums, forgedSeal],
    },
  },
  {
    // Nest reads constructor types at run time to inject them, so they must stay value imports.
    files: ['apps/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // The page runs in a browser: its errors have no disposition, and a part of the page is one function.
    files: ['apps/operator-console/web/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': ['error', { max: 90 }], 'no-restricted-syntax': ['error', enums] },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': ['error', bareError, enums, forgedSeal] } },
  {
    files: ['libs/message-signing/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', bareError, readsEnvironment, enums] },
  },
  {
    files: ['**/*.spec.ts', 'tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', enums],
    },
  },
);
