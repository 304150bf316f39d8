import { AppError } from '../../../core/shared/app-error'
import { PAPER_TEXTS } from '../../paper-texts'
import { ledgerPaper } from '../../usecases/rectification/print-paper'
import { readDesk } from '../../usecases/rectification/rectification-desk'
import type { PaperLine, PaperSource } from '../paper-source'
import type { RectificationNoticesDeps } from './rectification-notice'

/** 整改台账 of a round: every problem of its notices; none where no notice was issued. */
export const rectificationLedger = (deps: RectificationNoticesDeps): PaperSource => ({
  list(inspection) {
    const own = readDesk(deps).rectifications.filter(({ notice }) => notice.inspectionId === inspection.id)
    if (own.length === 0) return []
    const { language, bureauName } = deps.settings.read()
    const line: PaperLine = {
      kind: 'rectification-ledger',
      subject: inspection.id,
      inspectionId: inspection.id,
      role: null,
      place: inspection.name,
      name: '',
      on: null,
      status: null,
      codes: [inspection.code],
      naming: { unit: bureauName, paper: PAPER_TEXTS[language]('file.rectificationLedger'), date: inspection.endsOn },
    }
    return [line]
  },
  ready({ subject }, frameOf) {
    const desk = readDesk(deps)
    const own = desk.rectifications.filter(({ notice }) => notice.inspectionId === subject)
    if (own.length === 0) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: subject.slice(0, 80) })
    const ids = own.map(({ problem }) => problem.id)
    return ledgerPaper(deps, desk, ids, frameOf)
  },
})
