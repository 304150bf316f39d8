import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { SheetState } from '../core/inspection/sheet'
import { countingSheets, type Stage } from '../core/inspection/stage'
import type { AnyResult, AnyScore } from '../core/scoring/score-any'
import type { SubjectRole } from '../core/scoring/template'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** What a sheet was opened with; it never changes. */
export interface SheetPins {
  readonly id: string
  readonly visitId: string
  readonly templateId: string
  readonly templateVersion: string
  readonly templateSha256: string
  /** Values of the scheme's parameters. */
  readonly parameters: Readonly<Record<string, number | string>>
  readonly role: SubjectRole
  /** Set for hospitals, clinics, and the patients of a clinic. */
  readonly organizationId: string | null
  /** Set for doctors. */
  readonly postingId: string | null
  /** Of a questionnaire, among those of its template and subject in the visit, from 1; other sheets have none. */
  readonly number?: number
  readonly stage: Stage
  /** Of a re-check or an appeal, the sheet whose answers it began with; others have none. */
  readonly basedOn?: string
}

/** What follows from the sheet's entries. */
export type SheetResult = AnyResult & Proven

interface Proven {
  /** SHA-256 of the trace in canonical JSON. */
  readonly checksum: string
}

/** A sheet for changing it: without its result, which the change replaces. */
export type OpenSheet = SheetPins & { readonly state: SheetState }
/** A sheet for lists. */
export type ListedSheet = SheetPins & Pick<SheetState, 'finishedAt'> & AnyScore & Proven
export type Sheet = OpenSheet & SheetResult

/** How many sheets of a round a template version scores. */
export interface RoundUse {
  readonly inspectionName: string
  readonly drafts: number
  readonly finished: number
}

interface PinRow {
  id: string
  visit_id: string
  template_id: string
  template_version: string
  template_sha256: string
  parameters: string
  role: SubjectRole
  organization_id: string | null
  posting_id: string | null
  number: number | null
  stage: Stage
  based_on: string | null
}
interface StateRow {
  revision: number
  corrections: number
  facts: string
  vetoes: string
  remarks: string
  touched: string
  finished_at: string | null
  finished_by: string | null
  registry: string
}
interface ResultRow {
  engine: number
  status: string
  total: string | null
  grade: string | null
  checksum: string
  result: Buffer
}

const PINS = [
  'id',
  'visit_id',
  'template_id',
  'template_version',
  'template_sha256',
  'parameters',
  'role',
  'organization_id',
  'posting_id',
  'number',
  'stage',
  'based_on',
]
/** What changes when a sheet is carried over to a later version of its template. */
const CARRIED = ['template_version', 'template_sha256', 'parameters']
const STATE = ['revision', 'corrections', 'facts', 'vetoes', 'remarks', 'touched', 'finished_at', 'finished_by', 'registry']
const RESULT = ['engine', 'status', 'total', 'grade', 'checksum', 'result']

/** What a broken rule of migrations 0050 to 0230 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  sheet_finished_is_fixed: 'SHEET_FINISHED',
  sheet_finished_is_complete: 'SHEET_INCOMPLETE',
  sheet_once_a_subject: 'SHEET_EXISTS',
  sheet_is_carried_forward: 'CARRY_OVER_BACK',
  round_is_locked: 'ROUND_LOCKED',
}

/** Reads and writes `sheet`; callers own the transaction and have appended the events that made the state. */
export function sheetRepo(db: Db) {
  const all = [...PINS, ...STATE, ...RESULT]
  const insert = db.prepare<PinRow & StateRow & ResultRow>(
    `INSERT INTO sheet (${all.join(', ')}) VALUES (${all.map((column) => `:${column}`).join(', ')})`,
  )
  const update = db.prepare<StateRow & ResultRow & { id: string }>(
    `UPDATE sheet SET ${[...STATE, ...RESULT].map((column) => `${column} = :${column}`).join(', ')} WHERE id = :id`,
  )
  const carried = db.prepare<PinRow & StateRow & ResultRow>(
    `UPDATE sheet SET ${[...CARRIED, ...STATE, ...RESULT].map((column) => `${column} = :${column}`).join(', ')} WHERE id = :id`,
  )
  const open = db.prepare<[id: string], PinRow & StateRow>(`SELECT ${[...PINS, ...STATE].join(', ')} FROM sheet WHERE id = ?`)
  const byId = db.prepare<[id: string], PinRow & StateRow & ResultRow>(`SELECT ${all.join(', ')} FROM sheet WHERE id = ?`)
  const listed = `SELECT ${PINS.map((column) => `s.${column}`).join(', ')}, s.finished_at, s.checksum, s.result FROM sheet s`
  const byVisit = db.prepare<[visitId: string], ListRow>(
    `${listed} WHERE s.visit_id = ? AND s.stage = 'inspection' ORDER BY s.id`,
  )
  const stagesOfVisit = db.prepare<[visitId: string], ListRow>(`${listed} WHERE s.visit_id = ? ORDER BY s.id`)
  const byInspection = db.prepare<[inspectionId: string], ListRow>(
    `${listed} JOIN visit v ON v.id = s.visit_id WHERE v.inspection_id = ? ORDER BY s.id`,
  )
  const byOrganization = db.prepare<[organizationId: string, supporterId: string], ListRow>(
    `${listed} LEFT JOIN posting p ON p.id = s.posting_id WHERE s.organization_id = ? OR p.supporter_id = ? ORDER BY s.id`,
  )
  const countOfInspection = db.prepare<[inspectionId: string], { sheets: number; finished: number }>(
    `SELECT count(*) AS sheets, count(s.finished_at) AS finished
       FROM visit v JOIN sheet s ON s.visit_id = v.id AND s.stage = 'inspection' WHERE v.inspection_id = ?`,
  )
  const byBase = db.prepare<[id: string], PinRow>(`SELECT ${PINS.join(', ')} FROM sheet WHERE based_on = ?`)
  const chain = db
    .prepare<[id: string], string>(
      `WITH RECURSIVE earlier (id, based_on, back) AS (
         SELECT id, based_on, 0 FROM sheet WHERE id = ?
         UNION ALL SELECT s.id, s.based_on, e.back + 1 FROM sheet s JOIN earlier e ON s.id = e.based_on)
       SELECT id FROM earlier ORDER BY back DESC`,
    )
    .pluck()
  const ids = db.prepare<[], string>('SELECT id FROM sheet ORDER BY id').pluck()
  const count = db.prepare<[], number>("SELECT count(*) FROM sheet WHERE stage = 'inspection'").pluck()
  const countOfTemplate = db
    .prepare<[id: string, version: string], number>('SELECT count(*) FROM sheet WHERE template_id = ? AND template_version = ?')
    .pluck()
  const countOfRounds = db.prepare<[id: string, version: string], RoundUse>(
    `SELECT i.name AS inspectionName, count(*) - count(s.finished_at) AS drafts, count(s.finished_at) AS finished
       FROM sheet s JOIN visit v ON v.id = s.visit_id JOIN inspection i ON i.id = v.inspection_id
      WHERE s.template_id = ? AND s.template_version = ? GROUP BY i.id ORDER BY i.starts_on, i.code`,
  )

  return {
    /** @throws AppError ROUND_LOCKED */
    insert(sheet: Sheet): void {
      const row = { ...toPinRow(sheet), ...toStateRow(sheet.state), ...toResultRow(sheet) }
      translating(MEANING, { at: sheet.id }, () => insert.run(row))
    },
    /** @throws AppError SHEET_FINISHED, SHEET_INCOMPLETE, ROUND_LOCKED */
    update(id: string, state: SheetState, result: SheetResult): void {
      translating(MEANING, { at: id }, () => update.run({ id, ...toStateRow(state), ...toResultRow(result) }))
    },
    /** The same under another version of the template. @throws AppError SHEET_FINISHED, SHEET_EXISTS, CARRY_OVER_BACK, ROUND_LOCKED */
    carryOver(pins: SheetPins, state: SheetState, result: SheetResult): void {
      const row = { ...toPinRow(pins), ...toStateRow(state), ...toResultRow(result) }
      translating(MEANING, { at: pins.id }, () => carried.run(row))
    },
    findOpen: (id: string): OpenSheet | undefined => open.all(id).map(toOpen)[0],
    findById: (id: string): Sheet | undefined =>
      byId.all(id).map((row) => ({ ...toOpen(row), ...inflated(row.result), checksum: row.checksum }))[0],
    /** What the inspectors found on a visit, in the order of opening; the sheets of other stages are in `listStagesOfVisit`. */
    listByVisit: (visitId: string): ListedSheet[] => byVisit.all(visitId).map(toListed),
    /** The sheets of a visit in all their stages, in the order of opening. */
    listStagesOfVisit: (visitId: string): ListedSheet[] => stagesOfVisit.all(visitId).map(toListed),
    /** The sheets of a round in all their stages, in the order of opening. */
    listStagesOfInspection: (inspectionId: string): ListedSheet[] => byInspection.all(inspectionId).map(toListed),
    /** One sheet for each subject of a round, the one that counts, in the order of opening. */
    listByInspection: (inspectionId: string): ListedSheet[] => [...countingSheets(byInspection.all(inspectionId).map(toListed))],
    /** Sheets that count, of the organization itself and of the doctors it posted. */
    listByOrganization: (organizationId: string): ListedSheet[] => [
      ...countingSheets(byOrganization.all(organizationId, organizationId).map(toListed)),
    ],
    /** The sheet that began with the answers of this one. */
    findReviewOf: (id: string): SheetPins | undefined => byBase.all(id).map(toPins)[0],
    /** Ids of the sheet and of those it began with, the inspection first. */
    listChain: (id: string): string[] => chain.all(id),
    /** How many sheets of inspectors a round has, and how many of them are finished. */
    countByInspection: (inspectionId: string): { readonly sheets: number; readonly finished: number } =>
      countOfInspection.get(inspectionId) ?? { sheets: 0, finished: 0 },
    listIds: (): string[] => ids.all(),
    count: (): number => count.get() ?? 0,
    countByTemplate: (id: string, version: string): number => countOfTemplate.get(id, version) ?? 0,
    /** In which rounds a version is used, the first round first (index sheet_by_template). */
    countByRound: (id: string, version: string): RoundUse[] => countOfRounds.all(id, version),
  }
}
export type SheetRepo = ReturnType<typeof sheetRepo>

type ListRow = PinRow & Pick<StateRow, 'finished_at'> & Pick<ResultRow, 'checksum' | 'result'>

const toPins = (row: PinRow): SheetPins => ({
  id: row.id,
  visitId: row.visit_id,
  templateId: row.template_id,
  templateVersion: row.template_version,
  templateSha256: row.template_sha256,
  parameters: JSON.parse(row.parameters) as SheetPins['parameters'],
  role: row.role,
  organizationId: row.organization_id,
  postingId: row.posting_id,
  ...(row.number === null ? {} : { number: row.number }),
  stage: row.stage,
  ...(row.based_on === null ? {} : { basedOn: row.based_on }),
})

const toOpen = (row: PinRow & StateRow): OpenSheet => ({
  ...toPins(row),
  state: {
    facts: JSON.parse(row.facts) as SheetState['facts'],
    vetoes: JSON.parse(row.vetoes) as SheetState['vetoes'],
    remarks: JSON.parse(row.remarks) as SheetState['remarks'],
    revision: row.revision,
    corrections: row.corrections,
    touched: JSON.parse(row.touched) as SheetState['touched'],
    finishedAt: row.finished_at,
    finishedBy: row.finished_by,
    registry: JSON.parse(row.registry) as SheetState['registry'],
  },
})

function toListed(row: ListRow): ListedSheet {
  const { trace: _trace, ...result } = inflated(row.result)
  return { ...toPins(row), finishedAt: row.finished_at, ...result, checksum: row.checksum }
}

const toPinRow = (pins: SheetPins): PinRow => ({
  id: pins.id,
  visit_id: pins.visitId,
  template_id: pins.templateId,
  template_version: pins.templateVersion,
  template_sha256: pins.templateSha256,
  parameters: JSON.stringify(pins.parameters),
  role: pins.role,
  organization_id: pins.organizationId,
  posting_id: pins.postingId,
  number: pins.number ?? null,
  stage: pins.stage,
  based_on: pins.basedOn ?? null,
})

const toStateRow = (state: SheetState): StateRow => ({
  revision: state.revision,
  corrections: state.corrections,
  facts: JSON.stringify(state.facts),
  vetoes: JSON.stringify(state.vetoes),
  remarks: JSON.stringify(state.remarks),
  touched: JSON.stringify(state.touched),
  finished_at: state.finishedAt,
  finished_by: state.finishedBy,
  registry: JSON.stringify(state.registry),
})

const toResultRow = ({ checksum, ...result }: SheetResult): ResultRow => ({
  engine: result.trace.engine,
  status: result.score.status,
  total: result.kind === 'scored' ? result.score.total : null,
  grade: result.kind === 'scored' ? result.score.grade : null,
  checksum,
  result: deflateRawSync(JSON.stringify({ score: result.score, trace: result.trace }), { level: 1 }),
})

/** The trace of a sheet scored in points names no kind. */
function inflated(result: Buffer): AnyResult {
  const stored = JSON.parse(inflateRawSync(result).toString('utf8')) as Pick<AnyResult, 'score' | 'trace'>
  const kind = 'kind' in stored.trace ? stored.trace.kind : 'scored'
  return { kind, ...stored } as AnyResult
}
