import { resolve } from 'node:path'
import { v7 } from 'uuid'
import { TABLE_LIMITS } from '@core/drafting/table/table-grid'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import { allCommands } from '../../electron/cli/commands'
import type { CliHost } from '../../electron/cli/office'
import { runCommandLine } from '../../electron/cli/run'
import { readPasted } from '../../electron/import/read-csv'
import { readForeignFile } from '../../electron/import/read-file'
import { readTables } from '../../electron/import/read-tables'
import { writeRefused } from '../../electron/import/write-refused'
import { writeWorkbook } from '../../electron/import/write-workbook'
import { openLog } from '../../electron/log/log'
import { fakePress, type FakePress } from './fake-press'
import { propose } from '../../electron/solver/propose'
import { tempFolder } from './temp-folder'

export interface CliOptions {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly press?: FakePress
  /** What happens elsewhere while the command waits; each wait takes five seconds of its clock. */
  readonly meanwhile?: () => void
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- because tests look into answers of every shape
type Json = any

export interface CliRun {
  readonly status: number
  /** Standard output, parsed line by line. */
  readonly lines: Json[]
  /** The only line. */
  readonly answer: Json
  readonly stderr: string
}

/** The command line in this process, without its built files: a table is read here, a paper goes to a press that is none. */
export async function jiedui(
  given: readonly string[],
  { cwd = tempFolder(), stdin = '', press = fakePress(), meanwhile = () => {} }: CliOptions = {},
): Promise<CliRun> {
  let stdout = ''
  let stderr = ''
  let nowMs = 0
  const bugs: unknown[] = []
  const host: CliHost = {
    resources: resolve(import.meta.dirname, '../../resources'),
    appVersion: '0.0.0',
    nativeBinding: () => null,
    importer: {
      read: (path) => readForeignFile(path, IMPORT_LIMITS),
      readPasted: (text, name) => Promise.resolve(readPasted(text, name, IMPORT_LIMITS)),
      writeRefused: async (path, sheets) => ({ bytes: await writeRefused(path, sheets) }),
      writeWorkbook: async (path, sheets) => ({ bytes: await writeWorkbook(path, sheets) }),
      readTables: (source) => readTables(source, TABLE_LIMITS),
    },
    solver: { propose },
    nationalDivisions: () => new Map(),
    log: openLog((record) => void (record.stack !== undefined && bugs.push(record))),
    press: () => press,
    close: async () => {},
  }
  const status = await runCommandLine(allCommands(host), given, {
    cwd,
    stdin: async () => Buffer.from(stdin),
    stdout: async (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    nowMs: () => nowMs,
    pause: async () => {
      nowMs += 5000
      meanwhile()
    },
    newId: () => v7(),
  })
  const lines = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  return { status, lines, answer: lines.length === 1 ? lines[0] : undefined, stderr }
}
