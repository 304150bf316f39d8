import { evaluateRound } from '../../../core/evaluation/evaluate-round'
import { itemMarks } from '../../../core/evaluation/item-marks'
import { itemLossesView, type ItemLossesSource } from '../../../core/papers/item-losses-view'
import { exactText } from '../../../core/shared/points'
import { accountSha256 } from '../../../trace/checksum'
import { PAPER_TEXTS } from '../../paper-texts'
import { optionsOf, readRound, sheetsOfGroup } from '../../usecases/evaluation/read-round'
import type { PaperSource } from '../paper-source'
import { groupLines, groupNamed, paperRound, type GroupsOf, type RankingsDeps } from './ranking'

/** 项目失分分析表: one a group of the round. */
export const itemLosses = (deps: RankingsDeps, groupsOf: GroupsOf): PaperSource => ({
  list: (inspection) => groupLines(deps, inspection, groupsOf(inspection), 'item-losses'),
  ready({ subject, inspectionId }, frameOf) {
    const inspection = paperRound(deps, inspectionId)
    const atHand = readRound(deps, inspection, optionsOf(deps, inspection))
    const groups = evaluateRound(atHand.round)
    const named = groupNamed(deps, groups, subject)
    const source = { inspection, ...named, sheets: sheetsOfGroup(atHand, named.group) }
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
