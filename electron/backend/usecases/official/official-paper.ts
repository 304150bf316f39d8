import { circularAnnexes, circularDraft } from '../../../core/papers/official/circular-draft'
import { placeholdersIn } from '../../../core/papers/official/official-paragraphs'
import { officialView, type OfficialTexts } from '../../../core/papers/official/official-texts'
import type { OfficialAnnex } from '../../../core/papers/official/official-view'
import { readNoticeNumber, nextNumber, noticeNumberText } from '../../../core/inspection/rectification/notice-number'
import type { OfficialPaperRepo, SavedOfficial } from '../../../store/official-paper.repo'
import { accountSha256 } from '../../../trace/checksum'
import { changedFields } from '../../changed-fields'
import { previewPaper, savePaper } from '../../hand-out-paper'
import type { InspectionBase } from '../../inspection-base'
import { paperFrame } from '../../paper-frame'
import { PAPER_TEXTS } from '../../paper-texts'
import type { ReadyPaper } from '../../ready-paper'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'
import { roundFigures, type FiguresDeps } from './round-figures'

export type OfficialDeps = FiguresDeps &
  Pick<InspectionBase, 'machine' | 'newId' | 'closing' | 'once' | 'journal' | 'now'> & {
    readonly officialPapers: OfficialPaperRepo
  }

interface OfficialAtHand {
  readonly texts: OfficialTexts
  readonly saved: SavedOfficial | undefined
  readonly annexes: readonly OfficialAnnex[]
}

/** Serves `official.find`. @throws AppError INSPECTION_UNKNOWN */
export const findOfficial =
  (deps: OfficialDeps) =>
  ({ inspectionId }: Inputs['official']['find']): Outputs['official']['find'] => {
    const { texts, saved, annexes } = officialAtHand(deps, inspectionId)
    return {
      texts,
      savedAt: saved?.savedAt ?? null,
      savedBy: saved?.savedBy ?? '',
      annexes: annexes.map(({ title }) => title),
      placeholders: (Object.keys(texts) as (keyof OfficialTexts)[]).flatMap((field) => [...placeholdersIn(texts[field])]),
    }
  }

/** Serves `official.save`. @throws AppError INSPECTION_UNKNOWN */
export const saveOfficial =
  (deps: OfficialDeps) =>
  ({ requestId, inspectionId, texts: written }: Inputs['official']['save'], who: string): Outputs['official']['save'] =>
    deps.once(requestId, () => {
      const { id } = inspectionOf(deps.inspections, inspectionId)
      const texts = written === null ? null : { ...written, number: numberText(written.number) }
      const savedAt = deps.now()
      const before = deps.officialPapers.find(id, 'circular')?.texts ?? null
      const changed = changedFields({ texts: before }, { texts })
      if (changed === null) return { savedAt }
      if (texts === null) deps.officialPapers.remove(id, 'circular')
      else deps.officialPapers.put(id, 'circular', { texts, savedAt, savedBy: who })
      const entry = { who, what: 'official.written', entity: `round/${id}/circular`, ...changed, reason: null }
      return { savedAt: deps.journal.append(entry).at }
    })

/** Serves `official.previewPaper`. */
export const previewOfficial =
  (deps: OfficialDeps) =>
  async ({ inspectionId }: Inputs['official']['previewPaper'], who: string): Promise<Outputs['official']['previewPaper']> =>
    previewPaper(deps, paperOf(deps, inspectionId, who))

/** Serves `official.savePaper`. */
export const saveOfficialPaper =
  (deps: OfficialDeps) =>
  ({ inspectionId, grant }: Inputs['official']['savePaper'], who: string): Promise<Outputs['official']['savePaper']> =>
    savePaper(deps, grant, () => paperOf(deps, inspectionId, who))

function paperOf(deps: OfficialDeps, inspectionId: string, who: string): ReadyPaper {
  const { texts, annexes } = officialAtHand(deps, inspectionId)
  const checksum = accountSha256({ texts, annexes })
  const view = officialView(texts, annexes, paperFrame(deps, checksum, who), PAPER_TEXTS[deps.settings.read().language])
  return { paper: { kind: 'official', view }, checksum }
}

/** What was written, else what the figures draft, with what the bureau wrote on its last paper where that is the same each time. */
function officialAtHand(deps: OfficialDeps, inspectionId: string): OfficialAtHand {
  const inspection = inspectionOf(deps.inspections, inspectionId)
  const t = PAPER_TEXTS[deps.settings.read().language]
  const figures = roundFigures(deps, inspection)
  const saved = deps.officialPapers.find(inspection.id, 'circular')
  const texts = saved?.texts ?? asLast(circularDraft(figures, t), deps.officialPapers.findLatest('circular')?.texts)
  return { texts, saved, annexes: circularAnnexes(figures.groups, t) }
}

/** With the brackets of the norm, whichever were typed; what is no number yet stays as it is. */
function numberText(typed: string): string {
  const number = readNoticeNumber(typed)
  return number === null ? typed : noticeNumberText(number)
}

function asLast(draft: OfficialTexts, last: OfficialTexts | undefined): OfficialTexts {
  if (last === undefined) return draft
  const { organMark, addressees, organ, copies, printedBy } = last
  const number = readNoticeNumber(last.number)
  const year = Number(/\d{4}/.exec(draft.number)?.[0] ?? number?.year)
  return {
    ...draft,
    ...{ organMark, addressees, organ, copies, printedBy },
    ...(number === null
      ? {}
      : {
          number: noticeNumberText(
            nextNumber({ organ: number.organ, from: null }, year, year === number.year ? number.number : 0),
          ),
        }),
  }
}
