import { groupBy } from '../../../core/shared/group-by'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { noticePaper, type RectificationPaperDeps } from '../../usecases/rectification/print-paper'
import { readDesk } from '../../usecases/rectification/rectification-desk'
import type { PaperLine, PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'

export type RectificationNoticesDeps = RectificationPaperDeps & Pick<InspectionBase, 'inspections'>

/** 整改通知书: one a notice of the round, in the order of their numbers. */
export const rectificationNotices = (deps: RectificationNoticesDeps): PaperSource => ({
  list(inspection) {
    const t = PAPER_TEXTS[deps.settings.read().language]
    const desk = readDesk(deps)
    const own = desk.rectifications.filter(({ notice }) => notice.inspectionId === inspection.id)
    return [...groupBy(own, ({ notice }) => notice.id).values()].flatMap(([first]): PaperLine[] => {
      if (first === undefined) return []
      const { notice, issued } = first
      const unit = desk.unitOf(notice.organizationId)
      return [
        {
          kind: 'rectification-notice',
          subject: notice.id,
          inspectionId: inspection.id,
          role: null,
          place: unit.name,
          name: issued.number,
          on: issued.issuedOn,
          status: null,
          codes: [issued.number, unit.code],
          naming: { unit: unit.name, paper: t('file.rectificationNotice', { number: issued.number }), date: issued.issuedOn },
        },
      ]
    })
  },
  ready({ subject }, frameOf) {
    const desk = readDesk(deps)
    if (!desk.rectifications.some(({ notice }) => notice.id === subject)) throw unknownPaper(subject)
    return noticePaper(deps, desk, [subject], frameOf)
  },
})
