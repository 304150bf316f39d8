import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  testDir: resolve(root, 'test/e2e'),
  testMatch: '**/*.e2e.ts',
  outputDir: resolve(root, 'test/output/playwright'),
  tsconfig: resolve(root, 'test/tsconfig.json'),
  workers: 1, // one window, one clipboard, one single-instance lock
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 180_000,
  globalTimeout: 1_440_000, // an unattended run ends
  expect: { timeout: 15_000 },
  use: { trace: 'off', screenshot: 'off' },
  reporter: [['list'], ['json', { outputFile: resolve(root, 'test/output/e2e.json') }]],
})
