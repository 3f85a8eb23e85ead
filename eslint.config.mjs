import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Every rule of the Office plugin, as an error. */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
);

/** The direction of imports (CONTRIBUTING.md): ledger ← workbook ← actions ← {taskpane, commands, cli}. */
const ALLOWED = {
  ledger: ['ledger', 'i18n'],
  i18n: ['i18n'],
  workbook: ['workbook', 'ledger', 'i18n'],
  actions: ['actions', 'workbook', 'ledger', 'i18n'],
  taskpane: ['taskpane', 'actions', 'ledger', 'i18n'],
  commands: ['commands', 'actions', 'ledger', 'i18n'],
  cli: ['cli', 'actions', 'ledger', 'i18n', 'host'],
  host: ['host'],
  workbench: ['workbench', 'host', 'taskpane', 'commands', 'ledger', 'i18n'],
};

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', '.cache/**', 'reports/**', 'tests/e2e/screenshots/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'no-control-regex': 'off', // control characters are something that we look for
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, 'office-addins': officeAddins, 'react-hooks': reactHooks },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
      'boundaries/elements': Object.keys(ALLOWED).map((type) => ({ type, pattern: `src/${type}` })),
    },
    rules: {
      ...officeRules,
      ...reactHooks.configs.recommended.rules,
      'no-console': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(ALLOWED).map(([from, to]) => ({
            from: { element: { type: from } },
            allow: { to: { element: { types: { anyOf: to } } } },
          })),
        },
      ],
    },
  },
  {
    // The domain is pure: no Office, React, Node or clock; of i18n only types, the function comes as an argument.
    files: ['src/ledger/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/i18n/**'], allowTypeImports: true },
            { group: ['react', 'react-dom', '@fluentui/*', 'node:*', '@microsoft/*', 'fs', 'path'] },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'Excel', 'Office', 'window', 'document', 'process', 'fetch', 'Date'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
          message: '"today" is an argument.',
        },
      ],
    },
  },
  {
    // Only workbook/ names Excel.*; what the user sees goes through actions.
    files: ['src/{actions,taskpane,commands,cli,workbench}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', { name: 'Excel', message: 'Only src/workbook names Excel.*' }] },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  { files: ['scripts/**', 'bin/**', 'bench/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
