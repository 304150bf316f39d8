import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openImporter } from '../backend/import-thread'
import { nativePart } from '../backend/native-part'
import { readNationalDivisions } from '../backend/national-divisions'
import { openSolver } from '../backend/solver-thread'
import { openLog } from '../log/log'
import { planFonts } from '../press/fonts'
import { openPress, type Press } from '../press/pool'
import { buildPressRouter } from '../press/router'
import type { CliHost } from './office'

/**
 * What the built program brings.
 * @param bundles Folder of the built files, `dist/main`.
 * @param trace Receives one line for each log record; null = nobody asked for it.
 */
export function builtHost(bundles: string, newId: () => string, trace: ((line: string) => void) | null): CliHost {
  const program = join(bundles, '../..')
  const isPackaged = basename(program) === 'app.asar'
  const resources = join(program, 'resources')
  const fontsFolder = isPackaged ? join(program, '../fonts') : join(program, 'dist/fonts')
  const log = openLog((record) => trace?.(JSON.stringify(record)))
  let press: Press | undefined
  const openedPress = () =>
    (press ??= openPress({ workerFile: join(bundles, 'print-worker.cjs'), fontsFolder, threads: workers() }))
  const context = {
    newTraceId: newId,
    nowMs: () => performance.now(),
    log: (fields: Parameters<typeof log>[1]) => log('print', fields),
  }
  return {
    resources,
    appVersion: '',
    nativeBinding: () => nativePart(bundles),
    importer: openImporter(join(bundles, 'import-worker.cjs')),
    solver: openSolver(join(bundles, 'solver-worker.cjs')),
    nationalDivisions: readNationalDivisions(resources),
    log,
    press: () =>
      createRouterClient(
        buildPressRouter(openedPress(), () => planFonts(fontsFolder)),
        { context },
      ),
    close: async () => press?.close(),
  }
}

/** Nobody waits at a window: every core may print. */
const workers = (): number => Math.min(4, Math.max(2, availableParallelism()))
