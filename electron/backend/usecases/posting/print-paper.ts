import type { PaperFrame } from '../../../core/papers/paper-parts'
import type { PaperTexts } from '../../../core/papers/paper-texts'
import {
  attendanceView,
  rosterView,
  type AttendanceLine,
  type PostingTableView,
  type RosterLine,
} from '../../../core/papers/posting-table-view'
import { workloadView, type WorkloadLine } from '../../../core/papers/workload-view'
import { EMPTY_MONTH } from '../../../core/posting/attendance'
import { maskedIdNumber } from '../../../core/registry/id-number'
import { officialOrder } from '../../../core/registry/organization'
import { AppError } from '../../../core/shared/app-error'
import { remembered } from '../../../core/shared/remembered'
import type { NamedPostingFile } from '../../../store/posting.repo'
import { accountSha256 } from '../../../trace/checksum'
import { previewPaper, savePaper, type HandOutDeps, type RegisteredAs } from '../../hand-out-paper'
import { paperFrame } from '../../paper-frame'
import { PAPER_TEXTS } from '../../paper-texts'
import type { FrameOf } from '../../papers/paper-source'
import type { ReadyPaper } from '../../ready-paper'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { workloadKey } from './save-posting'
import { figuresOf } from './workload-month'

export type PostingPaperDeps = Pick<
  WorkspaceBase,
  'postings' | 'staff' | 'organizations' | 'attendance' | 'workloads' | 'referenceOn'
>
type Deps = HandOutDeps & PostingPaperDeps
type PaperRef = Inputs['posting']['previewPaper']

/** Serves `posting.previewPaper`. */
export const previewPostingPaper =
  (deps: Deps) =>
  async (ref: PaperRef, who: string): Promise<Outputs['posting']['previewPaper']> =>
    previewPaper(deps, registeredAs(deps, ref), paperOf(deps, ref, who))

/** Serves `posting.savePaper`. */
export const savePostingPaper =
  (deps: Deps) =>
  ({ requestId, grant, ...ref }: Inputs['posting']['savePaper'], who: string): Promise<Outputs['posting']['savePaper']> =>
    savePaper(deps, { requestId, grant }, registeredAs(deps, ref), who, () => paperOf(deps, ref, who))

/** A table is told by its month or its day. */
const registeredAs = (deps: Deps, ref: PaperRef): RegisteredAs => ({
  kind: ref.kind,
  subject: ref.kind === 'roster' ? deps.referenceOn() : ref.month,
})

const paperOf = (deps: Deps, ref: PaperRef, who: string): ReadyPaper =>
  postingPaper(deps, ref, (checksum) => paperFrame(deps, checksum, who))

/**
 * The paper of the named postings in the order in which they are named, workload by hospital; void ones are left out.
 * @param unitName The clinic of which alone it tells; left out of a paper of the bureau.
 * @throws AppError NOT_FOUND
 */
export function postingPaper(deps: PostingPaperDeps, ref: PaperRef, frameOf: FrameOf, unitName?: string): ReadyPaper {
  const postings = ref.postingIds.map((id) => {
    const file = deps.postings.findFile(id)
    if (file === undefined) throw new AppError('NOT_FOUND', { at: 'postingIds' })
    return file
  })
  const standing = postings.filter(({ cancelReason }) => cancelReason === null)
  const unit = unitName === undefined ? {} : { unitName }
  if (ref.kind === 'roster') {
    const content = { ...unit, listedOn: deps.referenceOn(), lines: rosterLines(deps, standing) }
    return tableOf(content, frameOf, (frame, t) => rosterView({ frame, ...content }, t))
  }
  const { month } = ref
  if (ref.kind === 'workload') {
    const content = { ...unit, month, lines: workloadLines(deps, standing, month) }
    return tableOf(content, frameOf, (frame, t) => workloadView({ frame, ...content }, t))
  }
  const content = { ...unit, month, lines: attendanceLines(deps, standing, month) }
  return tableOf(content, frameOf, (frame, t) => attendanceView({ frame, ...content }, t))
}

function tableOf(content: object, frameOf: FrameOf, view: (frame: PaperFrame, t: PaperTexts) => PostingTableView): ReadyPaper {
  const checksum = accountSha256(content)
  const frame = frameOf(checksum)
  return { paper: { kind: 'posting-table', view: view(frame, PAPER_TEXTS[frame.language]) }, checksum }
}

/** Each unit is read once a paper, and none that it does not name. */
const openUnits = ({ organizations }: PostingPaperDeps) =>
  remembered((id: string) => {
    const unit = organizations.findById(id)
    if (unit === undefined) throw new Error(`unknown organization ${id}`)
    return unit
  })

function rosterLines(deps: PostingPaperDeps, postings: readonly NamedPostingFile[]): RosterLine[] {
  const unitOf = openUnits(deps)
  return postings.map((posting) => {
    const person = deps.staff.findById(posting.staffId)
    return {
      name: posting.staffName,
      sex: person?.sex ?? '',
      idNumber: maskedIdNumber(person?.idNumber ?? ''),
      licenceNumber: person?.licenceNumber ?? '',
      specialty: posting.specialty,
      title: posting.title,
      supporter: unitOf(posting.supporterId).name,
      recipient: unitOf(posting.recipientId).name,
      startsOn: posting.startsOn,
      endsOn: posting.endsOn,
      replacedBy: posting.replacedBy,
      phone: person?.phone ?? '',
    }
  })
}

function workloadLines(deps: PostingPaperDeps, postings: readonly NamedPostingFile[], month: string): WorkloadLine[] {
  const unitOf = openUnits(deps)
  return postings
    .toSorted((a, b) => officialOrder(unitOf(a.supporterId), unitOf(b.supporterId)))
    .map((posting) => {
      const line = deps.workloads.findLine(workloadKey(posting), month)
      return {
        name: posting.staffName,
        supporter: unitOf(posting.supporterId).name,
        recipient: unitOf(posting.recipientId).name,
        figures: line === undefined ? {} : figuresOf(line),
      }
    })
}

function attendanceLines(deps: PostingPaperDeps, postings: readonly NamedPostingFile[], month: string): AttendanceLine[] {
  const unitOf = openUnits(deps)
  return postings.map(({ id, staffName, recipientId, startsOn, endsOn }) => ({
    name: staffName,
    recipient: unitOf(recipientId).name,
    startsOn,
    endsOn,
    days: deps.attendance.find(id, month) ?? EMPTY_MONTH,
  }))
}
