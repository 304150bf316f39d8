import { entryCodes } from '../../core/scoring/any-fact'
import { AppError } from '../../core/shared/app-error'
import type { Finding } from '../../store/finding.repo'
import type { InspectionBase } from '../inspection-base'
import type { SheetDesk } from '../sheet-desk'
import type { Inputs, Outputs } from '../words'

export interface FindingDeps extends Pick<InspectionBase, 'once' | 'journal' | 'findings' | 'newId'> {
  readonly desk: SheetDesk
}

/** Serves `sheet.recordFinding`. @throws AppError SHEET_FINISHED, ITEM_UNKNOWN */
export const recordFinding =
  ({ once, journal, findings, newId, desk }: FindingDeps) =>
  ({ requestId, sheetId, finding: draft }: Inputs['sheet']['recordFinding'], who: string): Outputs['sheet']['recordFinding'] =>
    once(requestId, () => {
      const { pins } = openForFindings(desk, sheetId)
      const items = entryCodes(desk.versionOf(pins).template)
      if (draft.itemCode !== null && !items.includes(draft.itemCode)) throw new AppError('ITEM_UNKNOWN', { at: draft.itemCode })
      const { place = '', clause = '' } = draft
      const finding: Finding = { id: newId(), sheetId, ...draft, place, clause }
      findings.insert(finding)
      const { at } = journal.append({
        who,
        what: 'finding.recorded',
        entity: `finding/${finding.id}`,
        before: null,
        after: finding,
        reason: null,
      })
      return { id: finding.id, savedAt: at }
    })

/** A finding stands on the paper of its sheet: once that is finished, neither changes. */
export function openForFindings(desk: SheetDesk, sheetId: string): ReturnType<SheetDesk['take']> {
  const sheet = desk.take(sheetId)
  if (sheet.state.finishedAt !== null) throw new AppError('SHEET_FINISHED')
  return sheet
}
