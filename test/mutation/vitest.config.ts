import { defineConfig } from 'vitest/config'

/** The rules' own tests, with as few random cases as still tell one rule from another. */
export default defineConfig({
  test: { include: ['test/rules/**/*.test.ts'], env: { FEW: '1' }, testTimeout: 60_000 },
})
