import { inflateRawSync } from 'node:zlib'
import type { GradedScore } from '../core/scoring/graded/graded-score'
import type { SheetScore } from '../core/scoring/score'
import type { SubjectRole } from '../core/scoring/template'
import type { Db } from './db'

/** A sheet of a round with its visit as rankings need it: the projected columns alone, no trace is decoded. */
export interface RoundSheetRow {
  readonly sheetId: string
  readonly visitId: string
  readonly visitCode: string
  readonly visitOn: string
  readonly clinicId: string
  readonly teamName: string
  readonly templateId: string
  readonly templateVersion: string
  readonly role: SubjectRole
  readonly organizationId: string | null
  readonly postingId: string | null
  /** Of a questionnaire, from 1. */
  readonly number: number | null
  readonly status: 'complete' | 'incomplete'
  readonly total: string | null
  readonly grade: string | null
  /** Codes in the order of raising. */
  readonly vetoes: readonly string[]
}

/** A self-assessment of a round. */
export type SelfSheetRow = Pick<
  RoundSheetRow,
  'sheetId' | 'visitId' | 'templateId' | 'role' | 'organizationId' | 'postingId' | 'status' | 'total'
>

type Row = Omit<RoundSheetRow, 'vetoes'> & { readonly vetoes: string }

/** Reads the sheets that count and `visit` together, for evaluations of whole rounds. */
export function roundSheetRepo(db: Db) {
  const byInspection = db.prepare<[inspectionId: string], Row>(`
    SELECT s.id AS sheetId, s.visit_id AS visitId, v.code AS visitCode, v.visit_on AS visitOn, v.clinic_id AS clinicId,
           v.team_name AS teamName, s.template_id AS templateId, s.template_version AS templateVersion, s.role,
           s.organization_id AS organizationId, s.posting_id AS postingId, s.number, s.status, s.total, s.grade, s.vetoes
      FROM visit v JOIN counting_sheet s ON s.visit_id = v.id WHERE v.inspection_id = ? ORDER BY s.id`)
  const selves = db.prepare<[inspectionId: string], SelfSheetRow>(`
    SELECT s.id AS sheetId, s.visit_id AS visitId, s.template_id AS templateId, s.role, s.organization_id AS organizationId,
           s.posting_id AS postingId, s.status, s.total
      FROM visit v JOIN sheet s ON s.visit_id = v.id WHERE v.inspection_id = ? AND s.stage = 'self' ORDER BY s.id`)
  const versions = db
    .prepare<[inspectionId: string, templateId: string], string>(
      `SELECT DISTINCT s.template_version FROM visit v JOIN sheet s ON s.visit_id = v.id
        WHERE v.inspection_id = ? AND s.template_id = ? ORDER BY s.template_version`,
    )
    .pluck()
  const result = db.prepare<[sheetId: string], Buffer>('SELECT result FROM sheet WHERE id = ?').pluck()
  const facts = db.prepare<[sheetId: string], string>('SELECT facts FROM sheet WHERE id = ?').pluck()

  const decoded = (sheetId: string): unknown => {
    const stored = result.get(sheetId)
    if (stored === undefined) throw new Error(`unknown sheet ${sheetId}`)
    return JSON.parse(inflateRawSync(stored).toString('utf8'))
  }

  return {
    /** In the order of opening. */
    listByInspection: (inspectionId: string): RoundSheetRow[] =>
      byInspection.all(inspectionId).map((row) => ({ ...row, vetoes: row.vetoes === '[]' ? NONE : codesOf(row.vetoes) })),
    /** The self-assessments of a round, in the order of opening. */
    listSelf: (inspectionId: string): SelfSheetRow[] => selves.all(inspectionId),
    /** Versions of a template that the round used. */
    listVersions: (inspectionId: string, templateId: string): string[] => versions.all(inspectionId, templateId),
    /** The score of a sheet scored in points, decoded. */
    scoreOf: (sheetId: string): SheetScore => (decoded(sheetId) as { readonly score: SheetScore }).score,
    gradedOf: (sheetId: string): GradedScore => (decoded(sheetId) as { readonly score: GradedScore }).score,
    /** What was answered, by item or question. */
    factsOf: (sheetId: string): unknown => JSON.parse(facts.get(sheetId) ?? '{}'),
  }
}
export type RoundSheetRepo = ReturnType<typeof roundSheetRepo>

const NONE: readonly string[] = []
const codesOf = (vetoes: string): string[] => (JSON.parse(vetoes) as { code: string }[]).map(({ code }) => code)
