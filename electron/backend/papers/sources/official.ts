import type { OfficialKind } from '../../../core/papers/official/official-kind'
import { PAPER_TEXTS } from '../../paper-texts'
import { officialPaper, type OfficialAtHandDeps } from '../../usecases/official/official-paper'
import type { PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'
import { roundLine } from './round-line'

export type OfficialPapersDeps = OfficialAtHandDeps

/** 通知, 通报 or 督查总结报告 of a round: what was written, else what plan and figures draft. */
export const officialPapers = (deps: OfficialPapersDeps, kind: OfficialKind): PaperSource => ({
  list(inspection) {
    const { language, bureauName } = deps.settings.read()
    const name = deps.officialPapers.find(inspection.id, kind)?.texts.number ?? ''
    const paper = PAPER_TEXTS[language](`official.file.${kind}`)
    return [roundLine(inspection, kind, { unit: bureauName, paper, name })]
  },
  ready({ subject }, frameOf) {
    const inspection = deps.inspections.findById(subject)
    if (inspection === undefined) throw unknownPaper(subject)
    return officialPaper(deps, { inspectionId: inspection.id, kind }, frameOf)
  },
})
