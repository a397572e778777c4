import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // The examples import the project by its name, as its users do.
    alias: { 'edu-reports-chat': fileURLToPath(new URL('src/index.ts', import.meta.url)) },
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    setupFiles: ['tests/helpers/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A second, the default, is short on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
  },
})
