import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openBackend, type BackendOptions } from '../backend/compose'
import type { Inspection } from '../backend/inspection'
import type { Client } from '../contract/contract'
import { AppError } from '../core/shared/app-error'
import type { CliArguments, CliIo } from './command'
import { openWhenFree } from './wait-for-folder'

/** What the process brings besides arguments: built worker files, or their stand-ins in a test. */
export interface CliHost extends Pick<
  BackendOptions,
  'resources' | 'appVersion' | 'nativeBinding' | 'importer' | 'solver' | 'nationalDivisions' | 'log'
> {
  /** The press of this process, begun when it is first asked for. */
  readonly press: BackendOptions['press']
  /** Waits for the press to end. */
  readonly close: () => Promise<void>
}

/** The backend in this process, with the same router as the window has. */
export interface CliOffice {
  readonly call: Client
  /** Full path of the data folder. */
  readonly folder: string
  /** Opens the data folder, as soon as no other program works in it. @throws AppError as `openWorkspace` */
  readonly open: () => Promise<void>
  /** Use cases of the opened folder that have no page. */
  readonly inspection: () => Inspection
  readonly who: () => string
  /** A token for a path, as the shell gives it after a dialog. */
  readonly grant: (path: string) => string
}

/** Opens the backend for one command and closes it after. @throws AppError OPTION_MISSING, and whatever `work` throws */
export async function inOffice<T>(
  host: CliHost,
  args: CliArguments,
  io: CliIo,
  work: (office: CliOffice) => Promise<T>,
): Promise<T> {
  const folder = resolve(io.cwd, args.required('--workspace'))
  const previews = mkdtempSync(join(tmpdir(), 'jiedui-'))
  const { close, ...machine } = host
  const backend = openBackend({
    ...machine,
    workspace: null,
    previews,
    language: args.language,
    now: () => new Date(),
    nowMs: io.nowMs,
    newId: io.newId,
    tell: { workspace: () => undefined, preview: () => undefined },
  })
  try {
    return await work({
      call: createRouterClient(backend.router, { context: backend.context }),
      folder,
      open: () => openWhenFree(() => naming(folder, () => backend.session.open(folder)), io, args.language),
      inspection: () => backend.session.workspace().inspection,
      who: backend.context.operator,
      grant(path) {
        const token = io.newId()
        backend.grants.put(token, path)
        return token
      },
    })
  } finally {
    backend.close()
    await close()
    rmSync(previews, { recursive: true, force: true })
  }
}

/** A data folder that cannot be opened is named, whatever is the matter with it. */
function naming(folder: string, open: () => void): void {
  try {
    open()
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.params.at !== undefined) throw cause
    throw new AppError(cause.code, { ...cause.params, at: folder }, { cause })
  }
}

/** The same with the data folder open. */
export const inWorkspace = <T>(
  host: CliHost,
  args: CliArguments,
  io: CliIo,
  work: (office: CliOffice) => Promise<T>,
): Promise<T> =>
  inOffice(host, args, io, async (office) => {
    await office.open()
    return work(office)
  })
