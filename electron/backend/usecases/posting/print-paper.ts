import { attendanceView, rosterView, type AttendanceLine, type RosterLine } from '../../../core/papers/posting-table-view'
import { EMPTY_MONTH } from '../../../core/posting/attendance'
import { maskedIdNumber } from '../../../core/registry/id-number'
import { AppError } from '../../../core/shared/app-error'
import type { NamedPostingFile } from '../../../store/posting.repo'
import { accountSha256 } from '../../../trace/checksum'
import { previewPaper, savePaper, type HandOutDeps, type RegisteredAs } from '../../hand-out-paper'
import { paperFrame } from '../../paper-frame'
import { PAPER_TEXTS } from '../../paper-texts'
import type { ReadyPaper } from '../../ready-paper'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'

type Deps = HandOutDeps & Pick<WorkspaceBase, 'postings' | 'staff' | 'organizations' | 'attendance' | 'referenceOn'>
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

/** The paper of the named postings in the order in which they are named; void ones are left out. */
function paperOf(deps: Deps, ref: PaperRef, who: string): ReadyPaper {
  const files = new Map(deps.postings.listFiles().map((file) => [file.id, file]))
  const postings = ref.postingIds.map((id) => {
    const file = files.get(id)
    if (file === undefined) throw new AppError('NOT_FOUND', { at: 'postingIds' })
    return file
  })
  const standing = postings.filter(({ cancelReason }) => cancelReason === null)
  const t = PAPER_TEXTS[deps.settings.read().language]
  if (ref.kind === 'roster') {
    const listedOn = deps.referenceOn()
    const lines = rosterLines(deps, standing)
    const checksum = accountSha256({ listedOn, lines })
    return {
      paper: { kind: 'posting-table', view: rosterView({ frame: paperFrame(deps, checksum, who), listedOn, lines }, t) },
      checksum,
    }
  }
  const { month } = ref
  const lines = attendanceLines(deps, standing, month)
  const checksum = accountSha256({ month, lines })
  return {
    paper: { kind: 'posting-table', view: attendanceView({ frame: paperFrame(deps, checksum, who), month, lines }, t) },
    checksum,
  }
}

function rosterLines(deps: Deps, postings: readonly NamedPostingFile[]): RosterLine[] {
  const units = new Map(deps.organizations.listAll().map(({ id, name }) => [id, name]))
  return postings.map((posting) => {
    const person = deps.staff.findById(posting.staffId)
    return {
      name: posting.staffName,
      sex: person?.sex ?? '',
      idNumber: maskedIdNumber(person?.idNumber ?? ''),
      licenceNumber: person?.licenceNumber ?? '',
      specialty: posting.specialty,
      title: posting.title,
      supporter: units.get(posting.supporterId) ?? '',
      recipient: units.get(posting.recipientId) ?? '',
      startsOn: posting.startsOn,
      endsOn: posting.endsOn,
      replacedBy: posting.replacedBy,
      phone: person?.phone ?? '',
    }
  })
}

function attendanceLines(deps: Deps, postings: readonly NamedPostingFile[], month: string): AttendanceLine[] {
  const units = new Map(deps.organizations.listAll().map(({ id, name }) => [id, name]))
  const marks = new Map(deps.attendance.listByMonth(month).map(({ postingId, days }) => [postingId, days]))
  return postings.map(({ id, staffName, recipientId, startsOn, endsOn }) => ({
    name: staffName,
    recipient: units.get(recipientId) ?? '',
    startsOn,
    endsOn,
    days: marks.get(id) ?? EMPTY_MONTH,
  }))
}
