import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { houseRules } from './eslint-house-rules.mjs'

const TYPED = ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'build/**/*.ts', 'test/**/*.{ts,tsx}']
const CONFIGS = ['build/*.config.ts', 'build/*.config.mjs', '**/*.d.ts']

const forbidden = {
  barrel: [
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that declares the name.' },
    {
      selector: 'ExportNamedDeclaration[source][exportKind!="type"]',
      message: 'No barrels: import from the file that declares the name.',
    },
  ],
  defaultExport: [{ selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
  untranslated: [
    { selector: 'JSXText[value=/\\p{L}/u]', message: 'Text for the user comes from t().' },
    {
      selector: 'JSXExpressionContainer > Literal[value=/\\p{L}/u]:matches(JSXElement > * > *)',
      message: 'Text for the user comes from t().',
    },
    {
      selector:
        'JSXAttribute[name.name=/^(title|label|placeholder|alt|helperText|primary|secondary|message|aria-label|aria-description)$/] > Literal[value=/\\p{L}/u]',
      message: 'Text for the user comes from t().',
    },
    { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Pages are built by React, never from HTML text.' },
  ],
  impure: [
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: 'core has no clock: take the date as an argument.',
    },
    { selector: 'CallExpression[callee.name="Date"]', message: 'core has no clock: take the date as an argument.' },
  ],
}

const syntax = (...groups) => ({ 'no-restricted-syntax': ['error', ...groups.flat()] })
const onlyImports = (...banned) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: banned.map((name) => ({
        name: 'electron',
        importNames: [name],
        message: `${name} has one home: ${name === 'ipcMain' ? 'electron/shell/ipc.ts' : 'electron/preload/index.ts'}.`,
      })),
    },
  ],
})

export default defineConfig(
  { ignores: ['dist/**', 'out/**', 'release/**', 'test/output/**', 'node_modules/**', 'resources/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname } },
    plugins: { house: houseRules },
    rules: {
      ...syntax(forbidden.barrel, forbidden.defaultExport),
      ...onlyImports('ipcMain', 'ipcRenderer'),
      'house/disable-needs-reason': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-meaningless-void-operator': 'off', // () => void f() says that nothing comes back
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }], // characters one by one, the rare ones too
      '@typescript-eslint/require-await': 'off', // many a function is async because its contract is
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipRegExps: true }], // the ideographic space of papers
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off', // no enums in this house, and it is the slowest of all
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-deprecated': 'off', // every name of every library looked up: a third of the time
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['electron/core/**/*.ts'],
    rules: {
      ...syntax(forbidden.barrel, forbidden.defaultExport, forbidden.impure),
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core has no clock.' },
        { object: 'Math', property: 'random', message: 'core has no chance.' },
        { object: 'Number', property: 'parseFloat', message: 'Points are exact: use points().' },
      ],
      'no-restricted-globals': ['error', { name: 'parseFloat', message: 'Points are exact: use points().' }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended],
    rules: syntax(forbidden.barrel, forbidden.defaultExport, forbidden.untranslated),
  },
  { files: ['electron/shell/ipc.ts'], rules: onlyImports('ipcRenderer') },
  { files: ['electron/preload/index.ts'], rules: onlyImports('ipcMain') },
  {
    // Tests read foreign JSON and poke at what the types forbid.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: CONFIGS, rules: syntax(forbidden.barrel) },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        console: 'readonly',
        URL: 'readonly',
      },
    },
  },
)
