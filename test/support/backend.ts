import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { getContractRouter, isContractProcedure } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { v7 } from 'uuid'
import { onTestFailed, onTestFinished } from 'vitest'
import { contract, type Client } from '@contract/contract'
import type { PressClient } from '@contract/press.contract'
import type { LogRecord } from '@contract/supervision'
import { AppError } from '@core/shared/app-error'
import { TABLE_LIMITS } from '@core/drafting/table/table-grid'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import { openBackend } from '../../electron/backend/compose'
import { readPasted } from '../../electron/import/read-csv'
import { readForeignFile } from '../../electron/import/read-file'
import { readTables } from '../../electron/import/read-tables'
import { writeRefused } from '../../electron/import/write-refused'
import { writeWorkbook } from '../../electron/import/write-workbook'
import { readNationalDivisions } from '../../electron/backend/national-divisions'
import { propose } from '../../electron/solver/propose'
import { openLog } from '../../electron/log/log'
import { tempFolder } from './temp-folder'

const RESOURCES = resolve(import.meta.dirname, '../../resources')

export interface OfficeOptions {
  /** Folder to open at start; null = none. */
  readonly workspace?: string | null
  readonly press?: PressClient
  /** Instant of the first call; each look at the clock is one second later. */
  readonly startsAt?: string
  /** A clock of the test's own, which may be set back or forward. */
  readonly now?: () => Date
}

/** Holds each answer to the schema of the contract, which the program itself does not (ADR 0027). */
async function held({ path, next }: { readonly path: readonly string[]; next: () => Promise<unknown> }): Promise<unknown> {
  const answer = await next()
  const procedure = getContractRouter(contract, path)
  if (!isContractProcedure(procedure)) throw new Error(`${path.join('.')} is not in the contract`)
  const checked = await procedure['~orpc'].outputSchema?.['~standard'].validate(answer)
  if (checked === undefined) return answer
  if (checked.issues !== undefined) throw new Error(`${path.join('.')} answered wrongly: ${JSON.stringify(checked.issues)}`)
  return checked.value
}

/** The backend with its client; its own name for the types of many calls, which the compiler would not write out. */
export interface Office {
  readonly call: Client
  readonly backend: ReturnType<typeof openBackend>
  readonly records: LogRecord[]
  /** Folders that the shell was told to remember. */
  readonly told: (string | null)[]
  /** A token for a path, as the shell gives it after a dialog. */
  readonly grant: (path: string) => string
}

/** The whole backend in this process, with a client as the page has it. Closed when the test is over. */
export function openOffice({ workspace = null, press, startsAt = '2026-03-09T02:00:00.000Z', now }: OfficeOptions = {}): Office {
  let ms = Date.parse(startsAt)
  const records: LogRecord[] = []
  const told: (string | null)[] = []
  const log = openLog((record) => records.push(record))
  const bugs: unknown[] = []
  const backend = openBackend({
    workspace,
    resources: RESOURCES,
    previews: join(tempFolder(), 'previews'),
    appVersion: '0.0.0',
    language: 'zh-CN',
    nativeBinding: () => null,
    importer: {
      read: (path) => readForeignFile(path, IMPORT_LIMITS),
      readPasted: (text, name) => Promise.resolve(readPasted(text, name, IMPORT_LIMITS)),
      writeRefused: async (path, sheets) => ({ bytes: await writeRefused(path, sheets) }),
      writeWorkbook: async (path, sheets) => ({ bytes: await writeWorkbook(path, sheets) }),
      readTables: (source) => readTables(source, TABLE_LIMITS),
    },
    solver: { propose },
    nationalDivisions: readNationalDivisions(RESOURCES),
    press: () => {
      if (press === undefined) throw new AppError('PRESS_LOST')
      return press
    },
    now: now ?? (() => new Date((ms += 1000))),
    nowMs: () => performance.now(),
    newId: () => v7(),
    log: (event, fields, thrown) => {
      if (thrown !== undefined) bugs.push(thrown)
      log(event, fields, thrown)
    },
    tell: { workspace: (path) => void told.push(path), preview: () => {} },
  })
  onTestFinished(() => backend.close())
  onTestFailed(() => bugs.forEach((bug) => console.error(bug)))
  // Named: as it is inferred, every procedure of the contract would stand in it, more than the compiler writes down.
  const call: Client = createRouterClient(backend.router, { context: backend.context, interceptors: [held] })
  return {
    call,
    backend,
    records,
    told,
    grant(path: string): string {
      const token = randomUUID()
      backend.grants.put(token, path)
      return token
    },
  }
}

/** An office with an empty workspace of its own. */
export async function openEmptyOffice(options: OfficeOptions = {}): Promise<Office & { readonly folder: string }> {
  const office = openOffice(options)
  const folder = join(tempFolder(), '云泽市')
  await office.call.workspace.createEmpty({
    requestId: randomUUID(),
    grant: office.grant(folder),
    bureauName: '示例县卫生局',
    operator: '示例操作员',
  })
  return { ...office, folder }
}
