import { rectificationLedgerView, type LedgerLine } from '../../../core/papers/rectification-ledger-view'
import { rectificationNoticeView, type NoticeContent } from '../../../core/papers/rectification-notice-view'
import { AppError } from '../../../core/shared/app-error'
import { accountSha256 } from '../../../trace/checksum'
import { previewPaper, savePaper, type HandOutDeps, type RegisteredAs } from '../../hand-out-paper'
import type { InspectionBase } from '../../inspection-base'
import { paperFrame } from '../../paper-frame'
import { PAPER_TEXTS } from '../../paper-texts'
import type { FrameOf } from '../../papers/paper-source'
import type { ReadyPaper } from '../../ready-paper'
import type { Inputs, Outputs } from '../../words'
import { readDesk, type Desk, type DeskDeps } from './rectification-desk'

export type RectificationPaperDeps = DeskDeps & HandOutDeps & Pick<InspectionBase, 'schemes'>
type PaperRef = Inputs['rectification']['previewPaper']

/** Serves `rectification.previewPaper`. */
export const previewRectificationPaper =
  (deps: RectificationPaperDeps) =>
  async (ref: PaperRef, who: string): Promise<Outputs['rectification']['previewPaper']> =>
    previewPaper(deps, registeredAs(ref), paperOf(deps, ref, who))

/** Serves `rectification.savePaper`. */
export const saveRectificationPaper =
  (deps: RectificationPaperDeps) =>
  (
    { requestId, grant, ...ref }: Inputs['rectification']['savePaper'],
    who: string,
  ): Promise<Outputs['rectification']['savePaper']> =>
    savePaper(deps, { requestId, grant }, registeredAs(ref), who, () => paperOf(deps, ref, who))

/** One notice by its id, as the lists have it; several, and the problems of a ledger, by how many there are. */
const registeredAs = (ref: PaperRef): RegisteredAs =>
  ref.kind === 'notice'
    ? { kind: 'rectification-notice', subject: alone(ref.noticeIds) }
    : { kind: 'rectification-ledger', subject: alone(ref.ids) }
const alone = (ids: readonly string[]): string => (ids.length === 1 ? (ids[0] ?? '') : `×${ids.length}`)

/** @throws AppError NOT_FOUND */
function paperOf(deps: RectificationPaperDeps, ref: PaperRef, who: string): ReadyPaper {
  const desk = readDesk(deps)
  const frameOf = (checksum: string) => paperFrame(deps, checksum, who)
  return ref.kind === 'notice' ? noticePaper(deps, desk, ref.noticeIds, frameOf) : ledgerPaper(deps, desk, ref.ids, frameOf)
}

/** 整改通知书, one after another. @throws AppError NOT_FOUND */
export function noticePaper(
  deps: RectificationPaperDeps,
  desk: Desk,
  noticeIds: readonly string[],
  frameOf: FrameOf,
): ReadyPaper {
  const notices = noticeIds.map((id) => noticeContent(deps, desk, id))
  const checksum = accountSha256({ notices })
  const frame = frameOf(checksum)
  const view = rectificationNoticeView({ frame, notices }, PAPER_TEXTS[frame.language])
  return { paper: { kind: 'rectification-notice', view }, checksum }
}

/** 整改台账 of these problems. @throws AppError NOT_FOUND */
export function ledgerPaper(deps: RectificationPaperDeps, desk: Desk, ids: readonly string[], frameOf: FrameOf): ReadyPaper {
  const lines = ledgerLines(desk, ids)
  const listedOn = deps.workingOn()
  const checksum = accountSha256({ listedOn, lines })
  const frame = frameOf(checksum)
  const view = rectificationLedgerView({ frame, listedOn, lines }, PAPER_TEXTS[frame.language])
  return { paper: { kind: 'rectification-ledger', view }, checksum }
}

/** As it was issued: what was extended since stands in the ledger. */
function noticeContent({ schemes }: RectificationPaperDeps, desk: Desk, noticeId: string): NoticeContent {
  const own = desk.rectifications.filter(({ notice }) => notice.id === noticeId)
  const [first] = own
  if (first === undefined) throw new AppError('NOT_FOUND', { at: 'noticeIds' })
  const { number, issuedOn, dueOn, person } = first.issued
  const days = own.flatMap(({ findings }) => findings.map(({ visitOn }) => visitOn)).sort()
  return {
    ...{ number, issuedOn, dueOn, person },
    unitName: desk.unitOf(first.notice.organizationId).name,
    roundName: desk.roundOf(first.notice.inspectionId).name,
    schemeName: schemes.findCurrent()?.name ?? null,
    visitedFrom: days[0] ?? issuedOn,
    visitedTo: days.at(-1) ?? issuedOn,
    problems: own.map(({ issued }) => ({
      problem: issued.problem,
      requirement: issued.requirement,
      basis: issued.basis,
      dueOn: issued.dueOn,
    })),
  }
}

/** In the order named. @throws AppError NOT_FOUND */
function ledgerLines(desk: Desk, ids: readonly string[]): LedgerLine[] {
  const rows = new Map(desk.rectifications.map((known) => [known.problem.id, desk.rowOf(known)]))
  return ids.map((id) => {
    const row = rows.get(id)
    if (row === undefined) throw new AppError('NOT_FOUND', { at: 'ids' })
    const { unitName, number, problem, severity, requirement, person, dueOn, reply, hasPassed, result } = row
    const { checkedOn, checkedBy, closedOn, standing, daysOverdue, repeats } = row
    const told = { unitName, number, problem, severity, requirement, person, dueOn, reply, hasPassed, result }
    return { ...told, checkedOn, checkedBy, closedOn, standing, daysOverdue, repeats }
  })
}
