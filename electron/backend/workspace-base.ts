import type { Db } from '../store/db'
import type { JournalRepo } from '../store/journal.repo'
import type { SchemeRepo } from '../store/scheme.repo'
import type { SettingRepo } from '../store/setting.repo'
import type { Machine } from './machine'
import type { Once } from './once'

/**
 * What both halves of the backend are built from when a workspace is opened (open-workspace.ts). Repositories
 * are made once per opened workspace from `db`; the use cases that hold them live as long as it is open.
 */
export interface WorkspaceBase {
  readonly machine: Machine
  /** The data folder: jiedui.db, backups/, evidence/. */
  readonly folder: string
  readonly db: Db
  readonly journal: JournalRepo
  readonly settings: SettingRepo
  readonly schemes: SchemeRepo
  /** Runs synchronous work in one BEGIN IMMEDIATE; inside another it joins the outer one. */
  readonly inTransaction: <T>(work: () => T) => T
  /** Runs a write at most once a request id, its answer stored in the same transaction. */
  readonly once: Once
  /** ISO instant, as the journal has it. */
  readonly now: () => string
  /** UUIDv7. */
  readonly newId: () => string
  /** Today as a calendar date, local to the PC. */
  readonly today: () => string
  /** Today, moved into the scheme's period: the day on which states are judged. */
  readonly referenceOn: () => string
  /** Aborted when the workspace is closed: work that goes on after its call stops then. */
  readonly closing: AbortSignal
  /** Changes made outside a call (a print job that goes on): other lists read again. */
  readonly written: (area: string) => void
}
