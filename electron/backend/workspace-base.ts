import type { Pairing } from '../core/pairing/pairing'
import type { WorkCalendar } from '../core/scheme/work-calendar'
import type { AttendanceRepo } from '../store/attendance.repo'
import type { AgreementRepo } from '../store/agreement.repo'
import type { AttachmentRepo } from '../store/attachment.repo'
import type { ContactRepo } from '../store/contact.repo'
import type { Db } from '../store/db'
import type { ImportMappingRepo } from '../store/import-mapping.repo'
import type { JournalRepo } from '../store/journal.repo'
import type { LedgerRepo } from '../store/ledger.repo'
import type { MergeRepo } from '../store/merge.repo'
import type { OrganizationClosureRepo } from '../store/organization-closure.repo'
import type { OrganizationDepartmentRepo } from '../store/organization-department.repo'
import type { OrganizationNameRepo } from '../store/organization-name.repo'
import type { OrganizationRepo } from '../store/organization.repo'
import type { PairingRepo } from '../store/pairing.repo'
import type { PlanningRepo } from '../store/planning.repo'
import type { PostingRepo } from '../store/posting.repo'
import type { PrintJobRepo } from '../store/print-job.repo'
import type { RequestRepo } from '../store/request.repo'
import type { SchemeStageRepo } from '../store/scheme-stage.repo'
import type { SchemeRepo } from '../store/scheme.repo'
import type { SettingRepo } from '../store/setting.repo'
import type { SpotCheckRepo } from '../store/spot-check.repo'
import type { StaffMergeRepo } from '../store/staff-merge.repo'
import type { StaffRepo } from '../store/staff.repo'
import type { ReplacementConsentRepo } from '../store/replacement-consent.repo'
import type { WorkDayRepo } from '../store/work-day.repo'
import type { WorkloadRepo } from '../store/workload.repo'
import type { Divisions } from './divisions'
import type { FileStore } from './file-store'
import type { Machine } from './machine'
import type { Once } from './once'
import type { ShownPapers } from './shown-papers'
import type { Outputs } from './words'

/**
 * What both halves of the backend are built from when a workspace is opened (open-workspace.ts). Repositories
 * are made once per opened workspace from `db`; the use cases that hold them live as long as it is open.
 */
export interface WorkspaceBase {
  readonly machine: Machine
  /** The data folder: jiedui.db, backups/, evidence/, files/. */
  readonly folder: string
  readonly db: Db
  readonly journal: JournalRepo
  readonly settings: SettingRepo
  readonly schemes: SchemeRepo
  readonly schemeStages: SchemeStageRepo
  readonly organizations: OrganizationRepo
  readonly organizationNames: OrganizationNameRepo
  readonly organizationDepartments: OrganizationDepartmentRepo
  readonly organizationClosures: OrganizationClosureRepo
  readonly merges: MergeRepo
  readonly staff: StaffRepo
  readonly staffMerges: StaffMergeRepo
  readonly contacts: ContactRepo
  readonly pairings: PairingRepo
  readonly agreements: AgreementRepo
  readonly planning: PlanningRepo
  readonly attachments: AttachmentRepo
  readonly files: FileStore
  readonly postings: PostingRepo
  readonly attendance: AttendanceRepo
  readonly spotChecks: SpotCheckRepo
  readonly workloads: WorkloadRepo
  readonly workDays: WorkDayRepo
  readonly replacementConsents: ReplacementConsentRepo
  readonly ledgers: LedgerRepo
  readonly importMappings: ImportMappingRepo
  readonly printJobs: PrintJobRepo
  /** What stands behind the tokens of previews. */
  readonly shown: ShownPapers
  /** Answers of writes that `once` does not fit. */
  readonly requests: RequestRepo
  readonly divisions: Divisions
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
  /** 工作历: the statutory days with those of this workspace, as they are now. */
  readonly workCalendar: () => WorkCalendar
  /** Today, moved into the scheme's period: the day on which states are judged. */
  readonly referenceOn: () => string
  /** The day on which what outlives its scheme is judged, rectifications: today, but in a sample county. */
  readonly workingOn: () => string
  /** Aborted when the workspace is closed: work that goes on after its call stops then. */
  readonly closing: AbortSignal
  /** Changes made outside a call (a print job that goes on): other lists read again. */
  readonly written: (area: string) => void
}

/** What the registry's pages show of inspections; `composeInspection` gives it. */
export interface InspectionReads {
  /** Numbers for `workspace.status`. */
  readonly counts: () => { readonly templates: number; readonly visits: number; readonly sheets: number }
  /** Sheets of the organization itself and of its doctors, latest visit first. */
  readonly listSheetsOfOrganization: (organizationId: string) => Outputs['organization']['find']['sheets']
  /** Findings of sheets that score it or its doctors, the nearest due day first; those without one last. */
  readonly listFindingsOfOrganization: (organizationId: string) => Outputs['organization']['find']['findings']
  /** Visits at the recipient within the pairing's period, with the sheet of the supporter where there is one. */
  readonly listVisitsOfPairing: (pairing: Pairing) => Outputs['pairing']['find']['visits']
}
