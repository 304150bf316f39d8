import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PaperFrame } from '../../../core/papers/paper'
import { attendanceView, rosterView, type AttendanceLine, type RosterLine } from '../../../core/papers/posting-table-view'
import { EMPTY_MONTH } from '../../../core/posting/attendance'
import { maskedIdNumber } from '../../../core/registry/id-number'
import { AppError } from '../../../core/shared/app-error'
import type { NamedPostingFile } from '../../../store/posting.repo'
import { canonicalJson } from '../../../trace/canonical'
import { shortChecksum } from '../../../trace/checksum'
import { localMinute } from '../../local-date'
import { PAPER_TEXTS } from '../../paper-texts'
import { printByPress } from '../../press-call'
import type { ReadyPaper } from '../../ready-paper'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'

type Deps = Pick<
  WorkspaceBase,
  'postings' | 'staff' | 'organizations' | 'attendance' | 'settings' | 'machine' | 'newId' | 'closing' | 'referenceOn'
>
type PaperRef = Inputs['posting']['previewPaper']

/** Serves `posting.previewPaper`: prints into the preview folder and tells the shell to serve the file under a fresh token. */
export const previewPostingPaper =
  (deps: Deps) =>
  async (ref: PaperRef, who: string): Promise<Outputs['posting']['previewPaper']> => {
    const ready = paperOf(deps, ref, who)
    const token = deps.newId()
    mkdirSync(deps.machine.previews, { recursive: true })
    const path = join(deps.machine.previews, `${token}.pdf`)
    const { pages, bytes, missingCharacters } = await printByPress(deps.machine, ready, path, deps.closing)
    deps.machine.tell.preview(token, path)
    return { token, pages, bytes, checksum: ready.checksum, missingCharacters }
  }

/** Serves `posting.savePaper`. Sent again it is printed again, into the same file. */
export const savePostingPaper =
  (deps: Deps) =>
  async (
    { requestId: _requestId, grant, ...ref }: Inputs['posting']['savePaper'],
    who: string,
  ): Promise<Outputs['posting']['savePaper']> => {
    const path = deps.machine.grants.pathOf(grant)
    const { pages, bytes } = await printByPress(deps.machine, paperOf(deps, ref, who), path, deps.closing)
    return { pages, bytes }
  }

/** The paper of the named postings in the order in which they are named; void ones are left out. */
function paperOf(deps: Deps, ref: PaperRef, who: string): ReadyPaper {
  const files = new Map(deps.postings.listFiles().map((file) => [file.id, file]))
  const postings = ref.postingIds.map((id) => {
    const file = files.get(id)
    if (file === undefined) throw new AppError('NOT_FOUND', { at: 'postingIds' })
    return file
  })
  const standing = postings.filter(({ cancelReason }) => cancelReason === null)
  const { language, isSample, bureauName } = deps.settings.read()
  const t = PAPER_TEXTS[language]
  const frameOf = (checksum: string): PaperFrame => {
    const printedAt = localMinute(deps.machine.now())
    return { language, isSample, bureauName, checksum: shortChecksum(checksum), printedAt, printedBy: who }
  }
  if (ref.kind === 'roster') {
    const listedOn = deps.referenceOn()
    const lines = rosterLines(deps, standing)
    const checksum = checksumOf({ listedOn, lines })
    return { paper: { kind: 'posting-table', view: rosterView({ frame: frameOf(checksum), listedOn, lines }, t) }, checksum }
  }
  const { month } = ref
  const lines = attendanceLines(deps, standing, month)
  const checksum = checksumOf({ month, lines })
  return { paper: { kind: 'posting-table', view: attendanceView({ frame: frameOf(checksum), month, lines }, t) }, checksum }
}

/** Names and figures alone, no ids: the same lists in another data folder have the same check code. */
const checksumOf = (account: object): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(account))), 'utf8')
    .digest('hex')

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
