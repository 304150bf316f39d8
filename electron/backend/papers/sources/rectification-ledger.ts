import { PAPER_TEXTS } from '../../paper-texts'
import { ledgerPaper } from '../../usecases/rectification/print-paper'
import { readDesk } from '../../usecases/rectification/rectification-desk'
import type { PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'
import { roundLine } from './round-line'
import type { RectificationNoticesDeps } from './rectification-notice'

/** 整改台账 of a round: every problem of its notices; none where no notice was issued. */
export const rectificationLedger = (deps: RectificationNoticesDeps): PaperSource => ({
  list(inspection) {
    const own = readDesk(deps).rectifications.filter(({ notice }) => notice.inspectionId === inspection.id)
    if (own.length === 0) return []
    const { language, bureauName } = deps.settings.read()
    const paper = PAPER_TEXTS[language]('file.rectificationLedger')
    return [roundLine(inspection, 'rectification-ledger', { unit: bureauName, paper })]
  },
  ready({ subject }, frameOf) {
    const desk = readDesk(deps)
    const own = desk.rectifications.filter(({ notice }) => notice.inspectionId === subject)
    if (own.length === 0) throw unknownPaper(subject)
    const ids = own.map(({ problem }) => problem.id)
    return ledgerPaper(deps, desk, ids, frameOf)
  },
})
