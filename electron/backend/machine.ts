import type { PressClient } from '../contract/press.contract'
import type { Log } from '../log/log'
import type { NationalDivisions } from './divisions'
import type { Gate } from './gate'
import type { Grants } from './grants'
import type { Importer } from './import-thread'
import type { Solver } from './solver-thread'

/** What the backend is given by the process it runs in: window, command line or test. Nothing in it belongs to one workspace. */
export interface Machine {
  /** Folder `resources/` of the program. */
  readonly resources: string
  /** Folder for previewed papers. */
  readonly previews: string
  readonly appVersion: string
  /** Language of a new workspace. */
  readonly language: 'zh-CN' | 'en'
  /** Native part of the SQLite driver; null = the one of the package. @throws AppError PROGRAM_DAMAGED */
  readonly nativeBinding: () => string | null
  /** Opens foreign files in a worker thread (import-thread.ts). */
  readonly importer: Importer
  /** Finds the pairs of a proposal in a worker thread (solver-thread.ts). */
  readonly solver: Solver
  /** @throws AppError PRESS_LOST while no press is connected. */
  readonly press: () => PressClient
  readonly grants: Grants
  /** Held by an import while it writes. */
  readonly gate: Gate
  /** The division table of the program, read at first use. */
  readonly nationalDivisions: () => NationalDivisions
  readonly now: () => Date
  /** Milliseconds of a clock that never jumps back. */
  readonly nowMs: () => number
  /** UUIDv7: later ids sort after earlier ones. */
  readonly newId: () => string
  readonly log: Log
  readonly tell: {
    /** Another data folder is open; null = none. */
    readonly workspace: (path: string | null) => void
    /** A previewed paper, or a picture of this kind, may be served under its token. */
    readonly preview: (token: string, path: string, mime?: string) => void
  }
}
