import { evaluateRound } from '../../../core/evaluation/evaluate-round'
import { itemMarks } from '../../../core/evaluation/item-marks'
import { itemLossesView, type ItemLossesSource } from '../../../core/papers/item-losses-view'
import { asScored } from '../../../core/scoring/as-scored'
import { AppError } from '../../../core/shared/app-error'
import { exactText } from '../../../core/shared/points'
import { accountSha256 } from '../../../trace/checksum'
import { PAPER_TEXTS } from '../../paper-texts'
import { optionsOf, readRound, sheetsOfGroup } from '../../usecases/evaluation/read-round'
import type { PaperSource } from '../paper-source'
import { groupLines, paperRound, rankingSubject, type RankingsDeps } from './ranking'

/** 项目失分分析表: one a group of the round. */
export const itemLosses = (deps: RankingsDeps): PaperSource => ({
  list: (inspection) => groupLines(deps, inspection, 'item-losses'),
  ready({ subject, inspectionId }, frameOf) {
    const inspection = paperRound(deps, inspectionId)
    const atHand = readRound(deps, inspection, optionsOf(deps, inspection))
    const groups = evaluateRound(atHand.round)
    const group = groups.find((one) => rankingSubject(groups, one) === subject)
    if (group === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: subject.slice(0, 80) })
    const version = deps.templates.find(group.templateId, group.templateVersion)
    if (version === undefined) throw new Error(`a group of the unknown template ${group.templateId}`)
    const sheets = sheetsOfGroup(atHand, group)
    const source = { inspection, template: asScored(version.template), templateSha256: version.sha256, group, sheets }
    const checksum = lossesChecksum(inspection.code, source)
    const frame = frameOf(checksum)
    const view = itemLossesView({ ...source, frame }, PAPER_TEXTS[frame.language])
    return { paper: { kind: 'item-losses', view }, checksum }
  },
})

/** SHA-256 of the round, the template and what each item came to, in canonical JSON: working it out again proves the paper. */
function lossesChecksum(round: string, { template, templateSha256, sheets }: Omit<ItemLossesSource, 'frame'>): string {
  const items = itemMarks(template, sheets).map(({ item, possible, lostBy }) => ({
    code: item.code,
    possible: exactText(possible),
    lostBy: lostBy.map(({ subjectCode, lost }) => ({ subjectCode, lost: exactText(lost) })),
  }))
  return accountSha256({ round, template: templateSha256, items })
}
