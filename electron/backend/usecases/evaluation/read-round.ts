import type { Group } from '../../../core/evaluation/result'
import type { Round, RoundOptions, RoundSheet, RoundSubject } from '../../../core/evaluation/round'
import type { PlacedSheet } from '../../../core/evaluation/units'
import type { ItemScore } from '../../../core/scoring/score'
import type { SubjectRole, Template } from '../../../core/scoring/template'
import { raisedVetoes } from '../../../core/scoring/vetoes'
import type { Inspection } from '../../../store/inspection.repo'
import type { RoundSheetRow } from '../../../store/round-sheet.repo'
import type { InspectionBase } from '../../inspection-base'
import { readSubjects, type Subjects } from '../../subjects'

export type EvaluateDeps = Pick<
  InspectionBase,
  | 'inspections'
  | 'templates'
  | 'organizations'
  | 'postings'
  | 'pairings'
  | 'divisions'
  | 'schemes'
  | 'roundSheets'
  | 'roundOptions'
>

/** A sheet of the round, placed, with the team that brought it. */
export type TeamSheet = RoundSheet & { readonly teamName: string }

/** A round whose sheets name their teams. */
export interface TeamRound extends Omit<Round, 'sheets'> {
  readonly sheets: readonly TeamSheet[]
}

/** A round as its results see it. */
export interface RoundAtHand {
  readonly round: TeamRound
  readonly rows: readonly RoundSheetRow[]
  readonly placeOf: (row: RoundSheetRow) => PlacedSheet
  /** Every template version that a sheet pins. */
  readonly templates: readonly Template[]
  readonly who: Subjects
}

/** What the bureau settled for the round; the defaults unless it did. */
export const optionsOf = ({ roundOptions }: Pick<EvaluateDeps, 'roundOptions'>, { id }: Inspection): RoundOptions =>
  roundOptions.find(id)?.options ?? {}

/**
 * Reads a round for its results. Ranking needs the projected columns alone; the items of a sheet are decoded when somebody
 * looks at them.
 */
export function readRound(deps: EvaluateDeps, inspection: Inspection, options: RoundOptions): RoundAtHand {
  const who = readSubjects(deps)
  const rows = deps.roundSheets.listByInspection(inspection.id)
  const templates = templatesOf(deps, rows)
  const byKey = new Map(templates.map((template) => [keyOf(template.id, template.version), template]))
  const placeOf = (row: RoundSheetRow): PlacedSheet => ({
    sheetId: row.sheetId,
    visitId: row.visitId,
    visitCode: row.visitCode,
    visitOn: row.visitOn,
    clinicCode: who.codeOf(row.clinicId),
    templateId: row.templateId,
    templateVersion: row.templateVersion,
    subjectCode: who.subjectOf(row).code,
  })
  const scheme = deps.schemes.findCurrent()
  const round: TeamRound = {
    period: { startsOn: inspection.startsOn, endsOn: inspection.endsOn },
    sheets: rows.flatMap((row): readonly TeamSheet[] => {
      const template = byKey.get(keyOf(row.templateId, row.templateVersion))
      return template?.templateKind === 'scored'
        ? [{ ...placeOf(row), teamName: row.teamName, score: scoreOf(deps, template, row) }]
        : []
    }),
    templates: templates.filter((template) => template.templateKind === 'scored'),
    subjects: subjectsOf(who, rows),
    pairings: deps.pairings.listAll().map(({ supporterId, recipientId, startsOn, endsOn }) => ({
      supporterCode: who.codeOf(supporterId),
      clinicCode: who.codeOf(recipientId),
      startsOn,
      endsOn,
    })),
    options,
    ...(options.hospitals === 'weighted' ? { postings: postingsOf(deps, who) } : {}),
    ...(scheme === undefined ? {} : { postingPeriod: scheme }),
  }
  return { round, rows, placeOf, templates, who }
}

/** The sheets of one group: those of its version that its units have. */
export function sheetsOfGroup({ round }: RoundAtHand, group: Group): readonly TeamSheet[] {
  const own = new Set([...group.ranked, ...group.unranked].map(({ subjectCode }) => subjectCode))
  return round.sheets.filter(
    (sheet) =>
      sheet.templateId === group.templateId && sheet.templateVersion === group.templateVersion && own.has(sheet.subjectCode),
  )
}

const keyOf = (id: string, version: string): string => JSON.stringify([id, version])

function templatesOf({ templates }: EvaluateDeps, rows: readonly RoundSheetRow[]): readonly Template[] {
  const pinned = new Map(
    rows.map(({ templateId, templateVersion }) => [keyOf(templateId, templateVersion), [templateId, templateVersion] as const]),
  )
  return [...pinned.values()].map(([id, version]) => {
    const found = templates.find(id, version)
    if (found === undefined) throw new Error(`a sheet of the unknown template ${id}`)
    return found.template
  })
}

function scoreOf(
  { roundSheets }: EvaluateDeps,
  template: Extract<Template, { templateKind: 'scored' }>,
  { sheetId, status, total, grade, vetoes }: RoundSheetRow,
): RoundSheet['score'] {
  let decoded: readonly ItemScore[] | undefined
  return {
    status,
    total,
    grade,
    vetoes: vetoes.length === 0 ? vetoes : raisedVetoes(template, { vetoes }).map(({ code }) => code),
    get items() {
      decoded ??= roundSheets.scoreOf(sheetId).items
      return decoded
    },
  }
}

/** Whoever was scored, and every organization in use. Of one role and code, what the registry says now stands first. */
function subjectsOf(who: Subjects, rows: readonly RoundSheetRow[]): readonly RoundSubject[] {
  const subjects = new Map<string, RoundSubject>()
  const keep = (subject: RoundSubject) => subjects.set(`${subject.role}/${subject.code}`, subject)
  for (const subject of rows.map((row) => who.subjectOf(row))) keep({ ...subject, ...traitsOf(who, subject) })
  for (const subject of who.listOrganizations()) keep({ ...subject, ...traitsOf(who, subject) })
  return [...subjects.values()]
}

function traitsOf(who: Subjects, { role, code }: { readonly role: SubjectRole; readonly code: string }) {
  const organization = role === 'supporting_org' || role === 'recipient_org' ? who.findOrganization(code) : undefined
  return organization && { level: organization.level, type: organization.category, county: who.countyOf(organization) }
}

const postingsOf = ({ postings }: EvaluateDeps, who: Subjects): NonNullable<Round['postings']> =>
  postings.listAll().map(({ supporterId, recipientId, startsOn, endsOn }) => ({
    supporterCode: who.codeOf(supporterId),
    clinicCode: who.codeOf(recipientId),
    startsOn,
    endsOn,
  }))
