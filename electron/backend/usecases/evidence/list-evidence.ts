import { evidenceFileName } from '../../paper-name'
import { AppError } from '../../../core/shared/app-error'
import { readSubjects } from '../../subjects'
import type { Inputs, Outputs } from '../../words'
import type { EvidenceDeps } from './evidence-desk'

/** Serves `evidence.list`. The order is that of the items' codes and, within one, of the numbers. */
export const listEvidence =
  (deps: EvidenceDeps) =>
  ({ sheetId }: Inputs['evidence']['list']): Outputs['evidence']['list'] => {
    const all = deps.evidence.listBySheet(sheetId)
    if (all.length === 0) return []
    const unit = unitOf(deps, sheetId)
    return all.map(({ sheetId: _sheetId, isRemoved: _isRemoved, ...one }) => {
      const path = deps.files.findPath(one.sha256)
      return {
        ...one,
        fileName: evidenceFileName({ unit, code: one.code ?? '', number: one.number }),
        original: path === null ? null : deps.copies.serve(path, one.mime),
        copy: deps.copies.serveCopy(one.id, 'copy'),
        thumbnail: deps.copies.serveCopy(one.id, 'thumbnail'),
      }
    })
  }

/** The clinic that was visited, and whom the sheet looks at where that is another. @throws AppError NOT_FOUND */
export function unitOf(deps: EvidenceDeps, sheetId: string): string {
  const sheet = deps.sheets.findOpen(sheetId)
  const visit = sheet && deps.visits.findById(sheet.visitId)
  if (sheet === undefined || visit === undefined) throw new AppError('NOT_FOUND', { at: 'sheetId' })
  const who = readSubjects(deps)
  const [clinic, subject] = [who.organizationOf(visit.clinicId).name, who.subjectOf(sheet).name]
  return clinic === subject ? clinic : `${clinic}-${subject}`
}
