import type { Group, Standing } from '../../core/evaluation/result'
import type { PaperFrame } from '../../core/papers/paper'
import { rankingView } from '../../core/papers/ranking-view'
import { asScored } from '../../core/scoring/as-scored'
import { AppError } from '../../core/shared/app-error'
import type { Inspection } from '../../store/inspection.repo'
import type { RoundPaperKind } from '../../store/print-job.repo'
import { accountSha256 } from '../../trace/checksum'
import type { EvidenceCopies } from '../evidence-copies'
import type { InspectionBase } from '../inspection-base'
import { paperFrame } from '../paper-frame'
import type { ReadyPaper } from '../ready-paper'
import type { SheetDesk } from '../sheet-desk'
import { PAPER_TEXTS } from '../paper-texts'
import { blankSheetOf, type BlankSheetRef } from './blank-sheet-of'
import { evaluateInspection, type EvaluateDeps } from './evaluate-inspection'
import { optionsOf } from './evaluation/read-round'
import { inspectionNamed, inspectionOf } from './inspection-named'
import { keyCardOf, type KeyCardRef } from './key-card'
import { visitPaper } from './visit-paper'

/** Names a paper of a round: a sheet's report or the ranking of one group. */
export interface RoundPaperRef {
  readonly kind: RoundPaperKind
  readonly subject: string
  readonly inspectionId?: string | undefined
}

export type PaperRef = RoundPaperRef | BlankSheetRef | KeyCardRef

export type PaperDeps = EvaluateDeps &
  Pick<InspectionBase, 'visits' | 'sheets' | 'reviews' | 'findings' | 'evidence' | 'settings' | 'machine' | 'drafts'> & {
    readonly desk: SheetDesk
    readonly copies: EvidenceCopies
  }

/**
 * Puts a paper into words, as it stands in the store now.
 * @param who Whose name the paper carries as the one who printed it.
 * @throws AppError REPORT_SUBJECT_UNKNOWN; of a ranking INSPECTION_UNKNOWN, INSPECTION_AMBIGUOUS
 */
export const paperOf =
  (deps: PaperDeps) =>
  (ref: PaperRef, who: string): ReadyPaper => {
    const frameOf = (checksum: string): PaperFrame => paperFrame(deps, checksum, who)
    switch (ref.kind) {
      case 'visit-evaluation':
        return visitPaper(deps, ref.subject, frameOf)
      case 'ranking':
        return rankingPaper(deps, ref, frameOf)
      case 'blank-sheet':
        return blankSheetOf(deps, ref, frameOf)
      case 'key-card':
        return keyCardOf(ref, frameOf)
    }
  }

function rankingPaper(deps: PaperDeps, ref: RoundPaperRef, frameOf: (checksum: string) => PaperFrame): ReadyPaper {
  const inspection = paperRound(deps, ref.inspectionId)
  const groups = evaluateInspection(deps)(inspection)
  const group = groups.find((one) => rankingSubject(groups, one) === ref.subject)
  if (group === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: ref.subject })
  const version = deps.templates.find(group.templateId, group.templateVersion)
  if (version === undefined) throw new Error(`a group of the unknown template ${group.templateId}`)
  const checksum = rankingChecksum(inspection, group)
  const frame = frameOf(checksum)
  const template = asScored(version.template)
  const { hospitals = 'mean' } = optionsOf(deps, inspection)
  const source = { frame, inspection, template, templateSha256: version.sha256, group, hospitals }
  const view = rankingView(source, PAPER_TEXTS[frame.language])
  return { paper: { kind: 'ranking', view }, checksum }
}

/** The round of a ranking: the named one, else the one that is open. @throws AppError INSPECTION_UNKNOWN, INSPECTION_AMBIGUOUS */
export const paperRound = ({ inspections }: Pick<PaperDeps, 'inspections'>, id: string | undefined): Inspection =>
  id === undefined ? inspectionNamed(inspections, undefined) : inspectionOf(inspections, id)

/** Names a group among the groups of its round. */
export function rankingSubject(groups: readonly Group[], { templateId, templateVersion, split }: Group): string {
  const versions = new Set(groups.filter((group) => group.templateId === templateId).map((group) => group.templateVersion))
  const subject = versions.size > 1 ? `${templateId}@${templateVersion}` : templateId
  return split === undefined ? subject : `${subject}#${split}`
}

/**
 * SHA-256 of the round and the group's results in canonical JSON, so that working them out again proves the paper. Ids are
 * left out: they differ from one data folder to the next.
 */
function rankingChecksum({ code, name, startsOn, endsOn }: Inspection, group: Group): string {
  const withoutIds = <S extends Standing>({ parts, ...standing }: S) => ({
    ...standing,
    parts: parts.map(({ sheetId: _sheetId, visitId: _visitId, ...part }) => part),
  })
  const results = { ...group, ranked: group.ranked.map(withoutIds), unranked: group.unranked.map(withoutIds) }
  return accountSha256({ inspection: { code, name, startsOn, endsOn }, results })
}
