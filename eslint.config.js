import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import boundaries from 'eslint-plugin-boundaries'
import prettier from 'eslint-config-prettier'
import globals from 'globals'

// In the order of the flow: each may import those before it, never those after.
const flow = ['facts', 'cards', 'reviews', 'scheduling', 'quiz', 'progress']
const layers = ['formats', 'storage', 'workers', 'words', 'ui', 'feature', 'app']

/** @param {string | object} from @param {string[]} to */
const mayImport = (from, ...to) => ({
  from: typeof from === 'string' ? { element: { type: from } } : from,
  allow: { to: { element: { types: { anyOf: to } } } },
})
/** @param {string | object} from @param {string[]} packages */
const mayUse = (from, ...packages) => ({
  from: typeof from === 'string' ? { element: { type: from } } : from,
  allow: { to: { module: { origin: 'external', source: packages } } },
})
const anyPackage = ['*', '*/*', '*:*']
const main = { file: { categories: 'main' } }

const clockAndChance = 'Clock, chance and ids are arguments in src/domain.'

export default defineConfig(
  { ignores: ['dist/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked,
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/no-static-inline-styles': 'error', // the CSP drops them once Vue hoists them into innerHTML
      'vue/no-v-html': 'error',
      'vue/no-bare-strings-in-template': 'error', // all words come from the catalogue of messages
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['PromptText'] }],
    },
  },
  {
    files: ['*.js', '*.config.ts', 'scripts/**', 'tests/**'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/**/*.{ts,vue}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        ...flow.map((type) => ({ type, pattern: `src/domain/${type}`, partialMatch: false })),
        ...['formats', 'storage', 'workers', 'words', 'ui', 'app'].map((type) => ({
          type,
          pattern: `src/${type}`,
          partialMatch: false,
        })),
        { type: 'feature', pattern: 'src/features/*', partialMatch: false, capture: ['name'] },
      ],
      'boundaries/files': [
        { category: 'common', pattern: ['src/domain/error.ts', 'src/domain/grouped.ts', 'src/domain/hash.ts'] },
        { category: 'main', pattern: 'src/*.{ts,css}' },
      ],
      'import/resolver': { './scripts/sourceResolver.cjs': {} },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: [
            ...flow.map((type, place) => mayImport(type, ...flow.slice(0, place + 1))),
            mayImport('formats', ...flow, 'formats'),
            mayImport('storage', ...flow, 'storage'),
            mayImport('workers', ...flow, 'formats', 'workers'),
            mayImport('words', ...flow, 'storage', 'words'),
            mayImport('ui', 'ui', 'words'),
            mayImport('feature', ...flow, 'formats', 'storage', 'workers', 'words', 'ui'),
            {
              from: { element: { type: 'feature' } },
              allow: { to: { element: { type: 'feature', captured: { name: '{{ from.element.captured.name }}' } } } },
            },
            mayImport('app', ...flow, ...layers),
            mayImport(main, ...flow, ...layers),
            ...[{ element: { types: { noneOf: ['ui'] } } }, main].map((from) => ({
              from,
              allow: { to: { file: { categories: 'common' } } },
            })),
            { from: main, allow: { to: main } },

            mayUse({ element: { types: { anyOf: flow } } }, 'valibot'),
            mayUse('formats', 'valibot', 'papaparse'),
            mayUse('storage', 'idb', 'vue', 'pinia'),
            mayUse('ui', 'vue'),
            mayUse('feature', 'vue', 'pinia', 'vue-router'),
            mayUse({ element: { type: 'feature', captured: { name: 'library' } } }, 'minisearch', 'd3-*'),
            mayUse('app', ...anyPackage),
            mayUse(main, ...anyPackage),
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clockAndChance },
        { object: 'Math', property: 'random', message: clockAndChance },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clockAndChance },
        { selector: 'CallExpression[callee.name="Date"]', message: clockAndChance },
      ],
    },
  },
  prettier,
)
