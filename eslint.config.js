import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** The packages of each chat app: only its own folder in `adapters/` knows them. */
const sdks = ['grammy', '@slack/*', 'botbuilder', 'botframework-*', 'openid-client', 'restify']

/** Says in which direction a folder may not import. */
function fence(files, folders, packages, message) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: folders.flatMap((folder) => [`**/${folder}/**`]), message },
            ...(packages.length > 0
              ? [{ group: packages, message: 'This package belongs in adapters/.' }]
              : []),
          ],
        },
      ],
    },
  }
}

export default defineConfig(
  { ignores: ['node_modules/', 'data/', 'adapters/**/page/', 'start.cjs', 'eslint.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/return-await': ['error', 'always'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', 400],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  fence(
    ['core/**'],
    ['bots', 'adapters'],
    sdks,
    'core/ knows no people-words and no channel: adapters → bots → core.',
  ),
  fence(['bots/**'], ['adapters'], sdks, 'bots/ knows no channel: adapters → bots → core.'),
  fence(
    ['migrations/**'],
    ['bots', 'adapters', 'core'],
    [],
    'A migration stands alone: it must not change with the code.',
  ),
  {
    files: ['adapters/**'],
    ignores: ['adapters/teams/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['botbuilder', 'botframework-*'], message: 'botbuilder stays inside adapters/teams/.' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // numbers in typed arrays: an index inside the bounds of its loop is always there
    files: ['core/sectors/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // knex's declaration of our tables is an interface that it merges
    files: ['core/tables.ts', 'bots/engine/tables.ts', 'core/sectors/import-labels.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    // the command lines speak to whoever runs them
    files: ['main.ts', 'tools/**', 'bench/**', 'test/support/reporter.ts'],
    rules: { 'no-console': 'off' },
  },
)
