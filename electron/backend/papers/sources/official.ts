import type { OfficialKind } from '../../../core/papers/official/official-kind'
import { AppError } from '../../../core/shared/app-error'
import { PAPER_TEXTS } from '../../paper-texts'
import { officialPaper, type OfficialAtHandDeps } from '../../usecases/official/official-paper'
import type { PaperSource } from '../paper-source'

export type OfficialPapersDeps = OfficialAtHandDeps

/** 通知, 通报 or 督查总结报告 of a round: what was written, else what plan and figures draft. */
export const officialPapers = (deps: OfficialPapersDeps, kind: OfficialKind): PaperSource => ({
  list({ id, code, name, endsOn }) {
    const { language, bureauName } = deps.settings.read()
    const saved = deps.officialPapers.find(id, kind)
    const paper = PAPER_TEXTS[language](`official.file.${kind}`)
    return [
      {
        kind,
        subject: id,
        inspectionId: id,
        role: null,
        place: name,
        name: saved?.texts.number ?? '',
        on: null,
        status: null,
        codes: [code],
        naming: { unit: bureauName, paper, date: endsOn },
      },
    ]
  },
  ready({ subject }, frameOf) {
    const inspection = deps.inspections.findById(subject)
    if (inspection === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: subject.slice(0, 80) })
    return officialPaper(deps, { inspectionId: inspection.id, kind }, frameOf)
  },
})
