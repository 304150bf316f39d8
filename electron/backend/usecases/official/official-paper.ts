import { asTheBureauWrites } from '../../../core/papers/official/official-draft'
import type { OfficialKind } from '../../../core/papers/official/official-kind'
import { byNumber, officialNumberText } from '../../../core/papers/official/official-number'
import { placeholdersIn } from '../../../core/papers/official/official-paragraphs'
import { officialView, type OfficialTexts } from '../../../core/papers/official/official-texts'
import type { PaperFrame } from '../../../core/papers/paper'
import type { OfficialAnnex } from '../../../core/papers/official/official-view'
import { readNumbering, readNoticeNumber } from '../../../core/inspection/rectification/notice-number'
import type { OfficialPaperRepo, SavedOfficial } from '../../../store/official-paper.repo'
import { accountSha256 } from '../../../trace/checksum'
import { changedFields } from '../../changed-fields'
import { previewPaper, savePaper, type HandOutDeps } from '../../hand-out-paper'
import type { InspectionBase } from '../../inspection-base'
import { paperFrame } from '../../paper-frame'
import { PAPER_TEXTS } from '../../paper-texts'
import type { ReadyPaper } from '../../ready-paper'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'
import { DRAFTS, type DraftDeps } from './drafts'

export type OfficialAtHandDeps = DraftDeps & { readonly officialPapers: OfficialPaperRepo }
export type OfficialDeps = OfficialAtHandDeps & HandOutDeps & Pick<InspectionBase, 'journal'>

interface OfficialAtHand {
  readonly texts: OfficialTexts
  readonly saved: SavedOfficial | undefined
  readonly annexes: readonly OfficialAnnex[]
}

/** Serves `official.find`. @throws AppError INSPECTION_UNKNOWN */
export const findOfficial =
  (deps: OfficialDeps) =>
  ({ inspectionId, kind }: Inputs['official']['find']): Outputs['official']['find'] => {
    const { texts, saved, annexes } = officialAtHand(deps, inspectionId, kind)
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
  ({ requestId, inspectionId, kind, texts: written }: Inputs['official']['save'], who: string): Outputs['official']['save'] =>
    deps.once(requestId, () => {
      const { id } = inspectionOf(deps.inspections, inspectionId)
      const texts = written === null ? null : { ...written, number: officialNumberText(written.number) }
      const savedAt = deps.now()
      const before = deps.officialPapers.find(id, kind)?.texts ?? null
      const changed = changedFields({ texts: before }, { texts })
      if (changed === null) return { savedAt }
      if (texts === null) deps.officialPapers.remove(id, kind)
      else deps.officialPapers.put(id, kind, { texts, savedAt, savedBy: who })
      const entry = { who, what: 'official.written', entity: `round/${id}/${kind}`, ...changed, reason: null }
      return { savedAt: deps.journal.append(entry).at }
    })

/** Serves `official.previewPaper`. */
export const previewOfficial =
  (deps: OfficialDeps) =>
  async (ref: Inputs['official']['previewPaper'], who: string): Promise<Outputs['official']['previewPaper']> =>
    previewPaper(
      deps,
      { kind: ref.kind, subject: ref.inspectionId },
      officialPaper(deps, ref, (checksum) => paperFrame(deps, checksum, who)),
    )

/** Serves `official.savePaper`. */
export const saveOfficialPaper =
  (deps: OfficialDeps) =>
  (
    { requestId, inspectionId, kind, grant }: Inputs['official']['savePaper'],
    who: string,
  ): Promise<Outputs['official']['savePaper']> =>
    savePaper(deps, { requestId, grant }, { kind, subject: inspectionId }, who, () =>
      officialPaper(deps, { inspectionId, kind }, (checksum) => paperFrame(deps, checksum, who)),
    )

/** An official paper of a round: what was written, else its draft. @throws AppError INSPECTION_UNKNOWN */
export function officialPaper(
  deps: OfficialAtHandDeps,
  { inspectionId, kind }: { readonly inspectionId: string; readonly kind: OfficialKind },
  frameOf: (checksum: string) => PaperFrame,
): ReadyPaper {
  const { texts, annexes } = officialAtHand(deps, inspectionId, kind)
  const checksum = accountSha256({ texts, annexes })
  const view = officialView(texts, annexes, frameOf(checksum), PAPER_TEXTS[deps.settings.read().language])
  return { paper: { kind: 'official', view }, checksum }
}

/** What was written, else what plan and figures draft, with what is the same on all papers of the bureau. */
function officialAtHand(deps: OfficialAtHandDeps, inspectionId: string, kind: OfficialKind): OfficialAtHand {
  const inspection = inspectionOf(deps.inspections, inspectionId)
  const { language, bureauName, ...wording } = deps.settings.read()
  const t = PAPER_TEXTS[language]
  const { goesUp, draft } = DRAFTS[kind]
  const { texts, annexes, year } = draft(deps, inspection, t)
  const saved = deps.officialPapers.find(inspection.id, kind)
  if (saved !== undefined) return { texts: saved.texts, saved, annexes }
  const papers = lastFirst(deps.officialPapers.listAll(), wording.officialNumbering)
  const ofKind = papers.filter((paper) => paper.kind === kind)
  const written = [...ofKind, ...papers].map((paper) => paper.texts)
  const habits = { wording, bureauName, year, goesUp, sameKind: ofKind[0]?.texts, any: written[0] }
  return { texts: asTheBureauWrites(texts, { ...habits, numbers: written.map(({ number }) => number) }, t), saved, annexes }
}

type Listed = ReturnType<OfficialPaperRepo['listAll']>[number]

/**
 * Papers by their numbers, the last one first: of the organ that is set, else of the one whose paper was saved last. Those of
 * other organs and without a number follow as they were saved.
 */
function lastFirst(papers: readonly Listed[], numbering: string): readonly Listed[] {
  const organOf = ({ texts }: Listed) => readNoticeNumber(texts.number)?.organ
  const organ = readNumbering(numbering)?.organ ?? papers.map(organOf).find((one) => one !== undefined)
  const own = papers.filter((paper) => organOf(paper) === organ && organ !== undefined)
  return [...own.sort((a, b) => byNumber(a.texts.number, b.texts.number)), ...papers.filter((paper) => !own.includes(paper))]
}
