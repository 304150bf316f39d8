import type { Page } from '@playwright/test'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { Client } from '../../renderer/data/client'
import type {} from './e2e-port-page'

const PROJECT = resolve(import.meta.dirname, '../..')
const CLIENT = join(PROJECT, 'test/support/e2e-port-page.ts')
const alias = { '@core': join(PROJECT, 'electron/core'), '@contract': join(PROJECT, 'electron/contract') }

/** Loads the page anew with a second client, `window.office`, which speaks to the backend over a port as the page itself does. */
export async function openOffice(page: Page): Promise<void> {
  const built = await build({
    ...{ root: PROJECT, configFile: false, publicDir: false, logLevel: 'warn', resolve: { alias } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, target: 'chrome130', lib: { entry: CLIENT, name: 'officeClient', formats: ['iife'] } },
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('the client was not built')
  await page.addInitScript(output.output[0].code)
  await page.reload()
  await page.getByRole('navigation').waitFor()
  await page.evaluate(() => window.openOffice?.())
}

/** One call of the contract, made in the page. */
export function officeOf(page: Page): Client {
  const at = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      get: (_target, name) => at([...path, String(name)]),
      apply: (_target, _this, [input]: unknown[]) =>
        page.evaluate(
          ([names, given]) => {
            const call = names.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], window.office)
            return (call as (input: unknown) => Promise<unknown>)(given)
          },
          [path, input] as const,
        ),
    })
  return at([]) as Client
}
