import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
const at = (path: string) => resolve(root, path)

export default defineConfig({
  root,
  cacheDir: at('node_modules/.cache/vitest'),
  resolve: { alias: { '@core': at('electron/core'), '@contract': at('electron/contract'), '@resources': at('resources') } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/output/**'],
    pool: 'forks', // worker threads would share one SQLite addon and one locale cache
    maxWorkers: 2,
    testTimeout: 60_000, // a bound for hangs, not a measure of speed
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
})
