import { AppError } from '../../core/shared/app-error'
import type { Inputs, Outputs } from '../words'
import { openForFindings, type FindingDeps } from './record-finding'

/** Serves `sheet.removeFinding`; the journal keeps what it said. @throws AppError SHEET_FINISHED */
export const removeFinding =
  ({ once, journal, findings, desk }: FindingDeps) =>
  ({ requestId, findingId }: Inputs['sheet']['removeFinding'], who: string): Outputs['sheet']['removeFinding'] =>
    once(requestId, () => {
      const finding = findings.findById(findingId)
      if (finding === undefined) throw new AppError('NOT_FOUND', { at: 'findingId' })
      openForFindings(desk, finding.sheetId)
      findings.delete(findingId)
      const { at } = journal.append({
        who,
        what: 'finding.removed',
        entity: `finding/${findingId}`,
        before: finding,
        after: null,
        reason: null,
      })
      return { savedAt: at }
    })
