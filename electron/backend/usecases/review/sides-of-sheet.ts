import { sideBySide, type Opinion } from '../../../core/evaluation/side-by-side'
import { previousItems } from '../../../core/inspection/previous'
import { sheetStatus } from '../../../core/inspection/sheet'
import { changedItems, countingSheets, isOfSameSubject, isReview, STAGES } from '../../../core/inspection/stage'
import type { Facts } from '../../../core/scoring/fact'
import type { Template } from '../../../core/scoring/template'
import { AppError } from '../../../core/shared/app-error'
import type { JournalRow } from '../../../store/journal.repo'
import type { ListedSheet, OpenSheet, SheetPins } from '../../../store/sheet.repo'
import type { InspectionBase } from '../../inspection-base'
import type { SheetDesk } from '../../sheet-desk'
import { sheetFigures } from '../../sheet-figures'
import { eventOfRow } from '../../sheet-journal'
import type { Inputs, Outputs } from '../../words'

export interface SidesDeps extends Pick<
  InspectionBase,
  'journal' | 'sheets' | 'visits' | 'inspections' | 'templates' | 'reviews'
> {
  readonly desk: SheetDesk
}
type Sides = Outputs['review']['sides']

/** Serves `review.sides`: all stages of the subject of a sheet, item by item, and what the items came to in an earlier round. */
export const sidesOfSheet =
  (deps: SidesDeps) =>
  ({ sheetId }: Inputs['review']['sides']): Sides => {
    const { pins } = deps.desk.take(sheetId)
    const visit = deps.visits.findById(pins.visitId)
    if (visit === undefined) throw new AppError('NOT_FOUND', { at: 'sheetId' })
    const { template } = deps.desk.versionOf(pins)
    const listed = deps.sheets
      .listStagesOfVisit(pins.visitId)
      .filter((one) => isOfSameSubject(one, pins))
      .toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
    const [counting] = countingSheets(listed)
    return {
      isBlind: deps.reviews.findSettled(visit.inspectionId).isBlind,
      stages: listed.map((one) => stageLine(one, template, one.id === counting?.id)),
      items: listed.length > 1 ? itemSides(deps, template, listed) : [],
      appeals: listed.flatMap(({ id }) => deps.reviews.listAppeals(id)),
      previous: previousOf(deps, template, pins, visit.inspectionId, visit.clinicId),
    }
  }

function stageLine(sheet: ListedSheet, template: Template, counts: boolean): Sides['stages'][number] {
  const { answered, of, total, grade, passed } = sheetFigures(sheet, template)
  return {
    stage: sheet.stage,
    sheetId: sheet.id,
    status: sheetStatus(sheet.finishedAt, sheet.score),
    answered,
    of,
    total,
    grade: grade ?? passed.at(-1) ?? null,
    counts,
  }
}

/** Of sheets in points alone: the clauses of a graded one have no value of their own to set side by side. */
function itemSides(deps: SidesDeps, template: Template, listed: readonly ListedSheet[]): Sides['items'] {
  if (template.templateKind !== 'scored') return []
  const sheets = listed.flatMap(({ id }) => deps.sheets.findOpen(id) ?? [])
  const opinions = sheets.flatMap((sheet) => opinionsOf(deps, sheet, sheets))
  return sideBySide(template, opinions, listed[0]?.parameters ?? {}).map(({ code, opinions: said }) => ({
    code,
    opinions: said.map(({ stage, author, at, reason, score: { points, max, state }, counts }) => ({
      ...{ stage, author, at, reason, points, max, state, counts },
    })),
  }))
}

/** What was said on one sheet; of a re-check or an appeal only what differs from the sheet it began with. */
function opinionsOf({ journal }: SidesDeps, sheet: OpenSheet, all: readonly OpenSheet[]): readonly Opinion[] {
  const { id, stage, basedOn, state } = sheet
  const base = all.find((one) => one.id === basedOn)
  const facts = state.facts as Facts // of the template's kind, which is in points
  const codes = base === undefined ? Object.keys(facts) : changedItems(base.state, state)
  const rows = lastRows(journal.listBelow(`sheet/${id}`), id)
  const [opened] = journal.listByEntity(`sheet/${id}`)
  return codes.flatMap((item): readonly Opinion[] => {
    const [fact, row] = [facts[item], rows.get(item) ?? opened]
    if (fact === undefined || row === undefined) return []
    const reason = row.reason ?? state.remarks[item] ?? ''
    const isPending = isReview(stage) && state.finishedAt === null
    return [{ stage, item, author: row.who, at: row.at, seq: row.seq, reason, fact, isPending }]
  })
}

/** The last row of each item that tells of its answer. */
const lastRows = (rows: readonly JournalRow[], id: string): ReadonlyMap<string, JournalRow> =>
  new Map(
    rows.flatMap((row) => {
      const [event] = eventOfRow(row, id) ?? []
      return event !== undefined && 'change' in event && event.change.kind === 'fact' ? [[event.change.item, row] as const] : []
    }),
  )

/** The sheet of the same template id and subject in the last round before this one, at the same clinic. */
function previousOf(
  deps: SidesDeps,
  template: Template,
  pins: SheetPins,
  inspectionId: string,
  clinicId: string,
): Sides['previous'] {
  if (template.templateKind !== 'scored') return null
  const rounds = deps.inspections.listAll() // the latest first
  const earlier = rounds.slice(rounds.findIndex(({ id }) => id === inspectionId) + 1)
  for (const { id, name } of earlier) {
    const visits = deps.visits.listByInspection(id).filter((visit) => visit.clinicId === clinicId)
    const found = visits.toReversed().flatMap((visit) => {
      const sheets = countingSheets(deps.sheets.listStagesOfVisit(visit.id))
      const sheet = sheets.find((one) => isOfSameSubject({ ...one, visitId: pins.visitId }, pins))
      return sheet === undefined ? [] : [{ visit, sheet }]
    })
    const [last] = found
    if (last === undefined || last.sheet.kind !== 'scored') continue
    const then = deps.templates.find(last.sheet.templateId, last.sheet.templateVersion)?.template
    if (then?.templateKind !== 'scored') continue
    const items = previousItems(template, { template: then, items: last.sheet.score.items })
    return { round: name, visitOn: last.visit.visitOn, total: last.sheet.score.total, items: [...items] }
  }
  return null
}
