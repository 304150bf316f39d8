import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PaperFrame } from '../../../core/papers/paper'
import { rectificationLedgerView, type LedgerLine } from '../../../core/papers/rectification-ledger-view'
import { rectificationNoticeView, type NoticeContent } from '../../../core/papers/rectification-notice-view'
import { AppError } from '../../../core/shared/app-error'
import { canonicalJson } from '../../../trace/canonical'
import { shortChecksum } from '../../../trace/checksum'
import type { InspectionBase } from '../../inspection-base'
import { localMinute } from '../../local-date'
import { PAPER_TEXTS } from '../../paper-texts'
import { printByPress } from '../../press-call'
import type { ReadyPaper } from '../../ready-paper'
import type { Inputs, Outputs } from '../../words'
import { readDesk, type Desk, type DeskDeps } from './rectification-desk'

export type RectificationPaperDeps = DeskDeps & Pick<InspectionBase, 'settings' | 'schemes' | 'machine' | 'newId' | 'closing'>
type PaperRef = Inputs['rectification']['previewPaper']

/** Serves `rectification.previewPaper`: prints into the preview folder and tells the shell to serve the file under a fresh token. */
export const previewRectificationPaper =
  (deps: RectificationPaperDeps) =>
  async (ref: PaperRef, who: string): Promise<Outputs['rectification']['previewPaper']> => {
    const ready = paperOf(deps, ref, who)
    const token = deps.newId()
    mkdirSync(deps.machine.previews, { recursive: true })
    const path = join(deps.machine.previews, `${token}.pdf`)
    const { pages, bytes, missingCharacters } = await printByPress(deps.machine, ready, path, deps.closing)
    deps.machine.tell.preview(token, path)
    return { token, pages, bytes, checksum: ready.checksum, missingCharacters }
  }

/** Serves `rectification.savePaper`. Sent again it is printed again, into the same file. */
export const saveRectificationPaper =
  (deps: RectificationPaperDeps) =>
  async (
    { requestId: _requestId, grant, ...ref }: Inputs['rectification']['savePaper'],
    who: string,
  ): Promise<Outputs['rectification']['savePaper']> => {
    const path = deps.machine.grants.pathOf(grant)
    const { pages, bytes } = await printByPress(deps.machine, paperOf(deps, ref, who), path, deps.closing)
    return { pages, bytes }
  }

/** @throws AppError NOT_FOUND */
function paperOf(deps: RectificationPaperDeps, ref: PaperRef, who: string): ReadyPaper {
  const desk = readDesk(deps)
  const { language, isSample, bureauName } = deps.settings.read()
  const t = PAPER_TEXTS[language]
  const frameOf = (account: object): PaperFrame & { readonly whole: string } => {
    const whole = checksumOf(account)
    const printedAt = localMinute(deps.machine.now())
    return { language, isSample, bureauName, checksum: shortChecksum(whole), printedAt, printedBy: who, whole }
  }
  if (ref.kind === 'notice') {
    const notices = ref.noticeIds.map((id) => noticeContent(deps, desk, id))
    const { whole, ...frame } = frameOf({ notices })
    return { paper: { kind: 'rectification-notice', view: rectificationNoticeView({ frame, notices }, t) }, checksum: whole }
  }
  const lines = ledgerLines(desk, ref.ids)
  const listedOn = deps.referenceOn()
  const { whole, ...frame } = frameOf({ listedOn, lines })
  return {
    paper: { kind: 'rectification-ledger', view: rectificationLedgerView({ frame, listedOn, lines }, t) },
    checksum: whole,
  }
}

/** Names and days alone, no ids: the same in another data folder has the same check code. */
const checksumOf = (account: object): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(account))), 'utf8')
    .digest('hex')

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
