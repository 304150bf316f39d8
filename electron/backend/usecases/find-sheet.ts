import { sheetStatus } from '../../core/inspection/sheet'
import { AppError } from '../../core/shared/app-error'
import type { Finding } from '../../store/finding.repo'
import type { InspectionBase } from '../inspection-base'
import { readSubjects } from '../subjects'
import type { SheetDesk } from '../sheet-desk'
import type { SheetOffers } from '../sheet-offers'
import type { Outputs } from '../words'

export interface FindSheetDeps extends Pick<
  InspectionBase,
  'sheets' | 'visits' | 'roundLocks' | 'findings' | 'organizations' | 'postings' | 'divisions'
> {
  readonly desk: SheetDesk
  readonly offers: SheetOffers
}

/** Serves `sheet.find`: everything the score sheet screen works with. */
export const findSheet =
  (deps: FindSheetDeps) =>
  ({ id }: { readonly id: string }): Outputs['sheet']['find'] => {
    const sheet = deps.sheets.findById(id)
    if (sheet === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    const { state, kind, score } = sheet
    const subject = readSubjects(deps).subjectOf(sheet)
    const { template } = deps.desk.versionOf(sheet)
    // The pinned template says of which kind facts and score are.
    return {
      id,
      kind,
      visitId: sheet.visitId,
      role: sheet.role,
      subjectCode: subject.code,
      subjectName: subject.name,
      status: sheetStatus(state.finishedAt, score),
      revision: state.revision,
      finishedAt: state.finishedAt,
      finishedBy: state.finishedBy,
      roundLock: roundLockOf(deps, sheet.visitId),
      number: sheet.number ?? null,
      stage: sheet.stage,
      baseFacts: sheet.basedOn === undefined ? null : (deps.sheets.findOpen(sheet.basedOn)?.state.facts ?? null),
      template,
      templateSha256: sheet.templateSha256,
      parameters: { ...sheet.parameters },
      facts: state.facts,
      vetoes: state.vetoes.map((veto) => ({ ...veto })),
      remarks: { ...state.remarks },
      findings: deps.findings.listBySheet(id).map(findingRow),
      score,
      checksum: sheet.checksum,
      ...(template.templateKind === 'scored' && {
        offers: state.finishedAt === null ? deps.offers.offersFor(sheet, template) : {},
        registry: state.registry,
      }),
    } as Outputs['sheet']['find']
  }

function roundLockOf({ visits, roundLocks }: FindSheetDeps, visitId: string): Outputs['sheet']['find']['roundLock'] {
  const visit = visits.findById(visitId)
  const lock = visit && roundLocks.find(visit.inspectionId)
  return lock === undefined ? null : { lockedAt: lock.lockedAt, lockedBy: lock.lockedBy }
}

function findingRow({ sheetId: _sheetId, ...row }: Finding): Outputs['sheet']['find']['findings'][number] {
  return row
}
