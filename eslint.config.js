import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

// Text from a file, an attribute or a person is only ever text: none of the ways to turn it into markup, style or
// code may appear in the library. The tests run under a policy that refuses them too.
const sinks =
  'innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe|srcdoc';
const textOnly = [
  { selector: `MemberExpression[property.name=/^(${sinks})$/]`, message: 'Text is never parsed as HTML.' },
  { selector: `MemberExpression[property.value=/^(${sinks})$/]`, message: 'Text is never parsed as HTML.' },
  { selector: `TemplateElement[value.raw=/[.](${sinks})\\s*=/]`, message: 'Text is never parsed as HTML.' },
  { selector: "Identifier[name='DOMParser']", message: 'Text is never parsed as HTML.' },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'Text is never parsed as HTML.',
  },
  { selector: "CallExpression[callee.property.name='html']", message: "D3's .html() parses text as HTML." },
  {
    selector: "CallExpression[callee.property.name=/^(attr|setAttribute)$/][arguments.0.value='style']",
    message: 'A strict style-src blocks style attributes: set properties by CSSOM.',
  },
  {
    selector: "CallExpression[callee.name='unsafeCSS'] > :not(Literal).arguments",
    message: 'A style sheet is never built from a text.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^setAttribute(NS)?$/][arguments.0.value=/^on/]',
    message: 'Listeners are functions.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(^|\\s)style\\s*=/]',
    message: 'A strict style-src blocks style attributes: use static styles, SVG attributes or CSSOM.',
  },
  {
    selector: "MemberExpression[property.name='localStorage'], Identifier[name='localStorage']",
    message: 'Storage has one door; only the file behind it may open localStorage.',
  },
];
const houseStyle = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: "ImportDeclaration[source.value='d3']", message: 'Import the d3-* module by its own name.' },
];
const bannedDirectives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].flatMap((name) => [
  `lit/directives/${name}.js`,
  `lit-html/directives/${name}.js`,
]);

export default defineConfig([
  globalIgnores(['build', 'coverage', 'dist', 'storybook-static']),
  js.configs.recommended,
  { rules: { 'no-eval': 'error', 'no-new-func': 'error', 'no-nested-ternary': 'error', eqeqeq: 'error' } },
  { files: ['**/*.mjs', '*.js'], languageOptions: { globals: globals.node } },
  {
    files: ['demo/**', 'test/hosts/**', 'bench/contestants/**', 'bench/checks.mjs', 'bench/measure.mjs'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.ts'],
    extends: [
      ts.configs.recommendedTypeChecked,
      lit['flat/recommended'],
      wc['flat/recommended'],
      litA11y.configs['flat/recommended'] ?? litA11y.configs.recommended,
    ],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Safari forgets that a list without bullets is one, unless its role says so.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': ['error', ...houseStyle],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'demo/**/*.{js,ts}'],
    rules: {
      'no-restricted-syntax': ['error', ...textOnly, ...houseStyle],
      'no-restricted-imports': [
        'error',
        {
          paths: [...bannedDirectives, 'lit/static-html.js', 'lit-html/static.js'].map((name) => ({
            name,
            message: 'It makes markup or a style attribute out of text.',
          })),
        },
      ],
    },
  },
  {
    // The one file that may open localStorage.
    files: ['src/store/last-words.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...textOnly.filter(({ message }) => !message.startsWith('Storage')),
        ...houseStyle,
      ],
    },
  },
  {
    // The lower rooms run anywhere and always give the same answer.
    files: ['src/{model,content,layout}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'customElements', 'HTMLElement'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Same in, same out.' },
        { object: 'Date', property: 'now', message: 'Same in, same out.' },
      ],
    },
  },
  {
    // node:test's describe and test return promises that nobody awaits; tests may poke where the library may not.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  prettier,
]);
