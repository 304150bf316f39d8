import { eventOf } from '../../../core/inspection/sheet-event'
import { factOfSamples, sampleFormOf, type SampleRow } from '../../../core/inspection/samples/sample-rows'
import type { Item, Template } from '../../../core/scoring/template'
import { allItems } from '../../../core/scoring/template-items'
import type { Fact } from '../../../core/scoring/fact'
import { AppError } from '../../../core/shared/app-error'
import type { SheetDesk } from '../../sheet-desk'
import type { Inputs, Outputs } from '../../words'
import type { SurveyBase } from './survey-base'

export interface SampleTableDeps extends Pick<SurveyBase, 'once' | 'journal' | 'sampleTables'> {
  readonly desk: SheetDesk
}

/** Serves `sample.find`. */
export const findSamples =
  ({ sampleTables }: Pick<SurveyBase, 'sampleTables'>) =>
  ({ sheetId }: Inputs['sample']['find']): Outputs['sample']['find'] =>
    Object.fromEntries(sampleTables.listTables(sheetId))

/**
 * Serves `sample.save`: the table and the answer that follows from it are one act.
 * @throws AppError ITEM_UNKNOWN, SAMPLE_UNFIT, SAMPLE_TWICE, and as `sheet.mark`
 */
export const saveSamples =
  ({ once, journal, sampleTables, desk }: SampleTableDeps) =>
  ({ requestId, sheetId, seenRevision, item: code, rows }: Inputs['sample']['save'], who: string): Outputs['sample']['save'] =>
    once(requestId, () => {
      const sheet = desk.take(sheetId)
      if (sheet.state.finishedAt !== null) throw new AppError('SHEET_FINISHED')
      const item = sampledItem(desk.versionOf(sheet.pins).template, code)
      checkRows(item, rows)
      const fact = factOfSamples(item, rows, (sheet.state.facts[code] as Fact | undefined) ?? null) // of a scored sheet, as its item is
      const event = eventOf(sheet.state, { kind: 'fact', item: code, to: fact }, seenRevision)
      const before = sampleTables.listRows(sheetId, code)
      sampleTables.save(sheetId, code, rows)
      const entity = `samples/${sheetId}/${code}`
      journal.append({ who, what: 'sheet.sampled', entity, before, after: rows, reason: null })
      return desk.put(event === null ? sheet : desk.happen(sheet, event, { who, seenRevision, reason: null }))
    })

function sampledItem(template: Template, code: string): Item {
  const item = template.templateKind === 'scored' ? allItems(template).find((one) => one.code === code) : undefined
  if (item === undefined) throw new AppError('ITEM_UNKNOWN', { at: code })
  if (sampleFormOf(item) === null) throw new AppError('SAMPLE_UNFIT', { at: code })
  return item
}

/** Each record once, and only clauses that the item has. */
function checkRows(item: Item, rows: readonly SampleRow[]): void {
  const form = sampleFormOf(item)
  const clauses = form?.asks === 'faults' ? form.clauses.map(({ id }) => id) : []
  rows.forEach(({ ref, counts }, index) => {
    if (rows.findIndex((row) => row.ref === ref) < index) throw new AppError('SAMPLE_TWICE', { at: ref })
    const unknown = Object.keys(counts).find((clause) => !clauses.includes(clause))
    if (unknown !== undefined) throw new AppError('CLAUSE_UNKNOWN', { at: unknown })
  })
}
