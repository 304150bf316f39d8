import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { referenceDay } from '../core/scheme/reference-day'
import { workingDay } from '../core/scheme/working-day'
import { attendanceRepo } from '../store/attendance.repo'
import { agreementRepo } from '../store/agreement.repo'
import { attachmentRepo } from '../store/attachment.repo'
import { backUpInto } from '../store/back-up'
import { translating } from '../store/broken-rule'
import { contactRepo } from '../store/contact.repo'
import type { Db } from '../store/db'
import { divisionRepo } from '../store/division.repo'
import { expectIntact } from '../store/intact'
import { importMappingRepo } from '../store/import-mapping.repo'
import { journalRepo } from '../store/journal.repo'
import { ledgerRepo } from '../store/ledger.repo'
import { mergeRepo } from '../store/merge.repo'
import { migrate, schemaVersion } from '../store/migrate'
import { MIGRATIONS } from '../store/migrations'
import { openDb, type OpenOptions } from '../store/open'
import { organizationDepartmentRepo } from '../store/organization-department.repo'
import { organizationClosureRepo } from '../store/organization-closure.repo'
import { organizationNameRepo } from '../store/organization-name.repo'
import { organizationRepo } from '../store/organization.repo'
import { pairingRepo } from '../store/pairing.repo'
import { planningRepo } from '../store/planning.repo'
import { postingRepo } from '../store/posting.repo'
import { printJobRepo } from '../store/print-job.repo'
import { requestRepo } from '../store/request.repo'
import { schemeStageRepo } from '../store/scheme-stage.repo'
import { schemeRepo } from '../store/scheme.repo'
import { settingRepo } from '../store/setting.repo'
import { spotCheckRepo } from '../store/spot-check.repo'
import { staffMergeRepo } from '../store/staff-merge.repo'
import { staffRepo } from '../store/staff.repo'
import { replacementConsentRepo } from '../store/replacement-consent.repo'
import { workDayRepo } from '../store/work-day.repo'
import { workloadRepo } from '../store/workload.repo'
import { AppError } from '../core/shared/app-error'
import { openDivisions } from './divisions'
import { openFileStore } from './file-store'
import { workCalendarWith } from './holidays'
import { localDate } from './local-date'
import type { Machine } from './machine'
import { makeFolder } from './make-folder'
import { once } from './once'
import { composeInspection } from './inspection'
import { composePlanning } from './planning'
import { composeRegistry } from './registry'
import { openShownPapers } from './shown-papers'
import type { WorkspaceBase } from './workspace-base'

export const STORE_FILE = 'jiedui.db'
/** Copies of attached files, named by their content. */
export const FILES = 'files'
/** The write-ahead log is folded into the file this long after the last write. */
const CHECKPOINT_AFTER_MS = 2000

/**
 * Opens a data folder: database, migrations, repositories, use cases of both halves.
 * @throws AppError WORKSPACE_MISSING, WORKSPACE_EXISTS, WORKSPACE_IN_USE, WORKSPACE_NOT_WRITABLE, STORE_FROM_FUTURE,
 *   STORE_DAMAGED, STORE_FOREIGN, PROGRAM_DAMAGED
 */
export function openWorkspace(machine: Machine, folder: string, mode: OpenOptions['mode'], written: (area: string) => void) {
  if (mode === 'existing' && !existsSync(join(folder, STORE_FILE))) throw new AppError('WORKSPACE_MISSING', { at: folder })
  if (mode === 'create') makeSite(folder)
  const db = openDb(join(folder, STORE_FILE), { mode, nativeBinding: machine.nativeBinding() })
  try {
    if (mode === 'existing') expectIntact(db)
    // Only now: a folder that is not ours stays as it is.
    for (const part of ['backups', 'evidence', FILES]) makeSite(join(folder, part))
    migrate(db, MIGRATIONS, () => {
      backUpInto(db, join(folder, 'backups', `jiedui-${schemaVersion(db)}-${stampOf(machine.now())}.db`))
    })
    return compose(machine, folder, db, written)
  } catch (cause) {
    db.close()
    throw cause
  }
}
export type Workspace = ReturnType<typeof openWorkspace>

function compose(machine: Machine, folder: string, db: Db, written: (area: string) => void) {
  const closing = new AbortController()
  const checkpoint = delayed(CHECKPOINT_AFTER_MS, () => {
    if (!db.inTransaction) db.pragma('wal_checkpoint(TRUNCATE)')
  })
  const base = baseOf(machine, folder, db, closing.signal, (area) => {
    checkpoint.restart()
    written(area)
  })
  const inspection = composeInspection(base)
  const registry = composeRegistry(base, inspection)
  return {
    base,
    folder,
    registry,
    inspection,
    planning: composePlanning(base, inspection.forPlanning),
    /** Folds the log into the file and lets go of the folder. Of the calls under way only an import is cut: it leaves nothing. */
    close(): void {
      closing.abort()
      checkpoint.cancel()
      if (db.inTransaction) db.exec('ROLLBACK')
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.pragma('optimize')
      db.close()
    },
  }
}

/** What stands behind a result of a locked round is refused by triggers of one name, whatever was to be written. */
const LOCKED = { round_is_locked: 'ROUND_LOCKED' } as const

function baseOf(machine: Machine, folder: string, db: Db, closing: AbortSignal, written: (area: string) => void): WorkspaceBase {
  const now = () => machine.now().toISOString()
  const today = () => localDate(machine.now())
  const { newId } = machine
  const schemes = schemeRepo(db)
  const settings = settingRepo(db)
  const requests = requestRepo(db, { now })
  const workDays = workDayRepo(db)
  const inTransaction = <T>(work: () => T): T => {
    machine.gate.expectMine()
    if (db.inTransaction) return work()
    return translating(LOCKED, { at: 'inspectionId' }, () => db.transaction(work).immediate())
  }
  return {
    machine,
    folder,
    db,
    journal: journalRepo(db, { now, newId }),
    settings,
    schemes,
    schemeStages: schemeStageRepo(db),
    organizations: organizationRepo(db),
    organizationNames: organizationNameRepo(db),
    organizationDepartments: organizationDepartmentRepo(db),
    organizationClosures: organizationClosureRepo(db),
    merges: mergeRepo(db),
    staff: staffRepo(db),
    staffMerges: staffMergeRepo(db),
    contacts: contactRepo(db),
    pairings: pairingRepo(db),
    agreements: agreementRepo(db),
    planning: planningRepo(db),
    attachments: attachmentRepo(db),
    files: openFileStore(join(folder, FILES)),
    postings: postingRepo(db),
    attendance: attendanceRepo(db),
    spotChecks: spotCheckRepo(db),
    workloads: workloadRepo(db),
    workDays,
    replacementConsents: replacementConsentRepo(db),
    ledgers: ledgerRepo(db),
    importMappings: importMappingRepo(db),
    printJobs: printJobRepo(db),
    shown: openShownPapers(),
    requests,
    divisions: openDivisions(divisionRepo(db), machine.nationalDivisions),
    inTransaction,
    once: once(inTransaction, requests),
    now,
    newId,
    today,
    workCalendar: () => workCalendarWith(workDays.listAll()),
    referenceOn: () => referenceDay(today(), schemes.findCurrent() ?? null),
    workingOn: () => workingDay(today(), schemes.findCurrent() ?? null, settings.read().isSample),
    closing,
    written,
  }
}

function makeSite(folder: string): void {
  try {
    makeFolder(folder)
  } catch (cause) {
    throw new AppError('WORKSPACE_NOT_WRITABLE', { at: folder }, { cause })
  }
}

/** "20130411-160200" */
const stampOf = (at: Date): string => at.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')

function delayed(ms: number, run: () => void) {
  let timer: NodeJS.Timeout | undefined
  return {
    restart(): void {
      clearTimeout(timer)
      timer = setTimeout(run, ms)
      timer.unref()
    },
    cancel: (): void => clearTimeout(timer),
  }
}
