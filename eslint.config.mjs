import tseslint from 'typescript-eslint';

export default tseslint.config({ ignores: ['dist/', 'node_modules/', '.build/'] }, ...tseslint.configs.recommended, {
  rules: {
    eqeqeq: 'error',
    'prefer-const': 'error',
    'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    // The array and index types say "maybe undefined" where a line above has made sure of it.
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
  },
});
