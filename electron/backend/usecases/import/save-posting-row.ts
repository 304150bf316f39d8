import type { Posting } from '../../../core/posting/posting'
import type { TableRecord } from '../../../core/registry/table-reading'
import { overlaid } from '../../overlaid'
import type { WorkspaceBase } from '../../workspace-base'
import { organizationIn } from './organization-in'
import { textsOf } from './row-values'
import { saveEntity, type ImportAct, type Saved } from './save-entity'
import { saveStaff, unknownStaff, type SaveStaffDeps } from './save-staff-row'

export type SavePostingDeps = SaveStaffDeps & Pick<WorkspaceBase, 'postings'>

/**
 * Identity: person (name and supporter), supporter, recipient and first day. The person is recorded on the way; of a
 * person posted several times the latest posting says title and specialty.
 * @throws AppError CODE_CONFLICT when another posting has the code.
 */
export function savePostingRow(deps: SavePostingDeps, record: TableRecord<'posting'>, act: ImportAct): Saved {
  const { values } = record
  const supporterId = organizationIn(record, 'supporter')
  const recipientId = organizationIn(record, 'recipient')
  const person = savePerson(deps, supporterId, values, act)
  const { successor, ...texts } = textsOf(values, ['code', 'title', 'specialty', 'successor', 'note'])
  const found = deps.postings.findByKey(person.id, supporterId, recipientId, values.startsOn)
  const start = found ?? unknownPosting(deps.newId())
  const wished: Posting = overlaid(start, {
    ...texts,
    replacedBy: successor,
    supporterId,
    recipientId,
    staffId: person.id,
    startsOn: values.startsOn,
    endsOn: values.endsOn === undefined ? start.endsOn : values.endsOn,
  })
  const { insert, update } = deps.postings
  const posting = saveEntity(deps.journal, { word: 'posting', found, wished, insert, update }, act)
  return posting === 'unchanged' && person.saved === 'updated' ? 'updated' : posting
}

function savePerson(
  deps: SavePostingDeps,
  supporterId: string,
  values: TableRecord<'posting'>['values'],
  act: ImportAct,
): { id: string; saved: Saved } {
  const found = deps.staff.findByName(supporterId, values.personName)
  if (found !== undefined && values.startsOn < (deps.postings.findLatestStart(found.id) ?? '')) {
    return { id: found.id, saved: 'unchanged' }
  }
  const given = textsOf(values, ['sex', 'title', 'specialty', 'phone'])
  const wished = overlaid(found ?? unknownStaff(deps.newId()), { ...given, organizationId: supporterId, name: values.personName })
  return { id: wished.id, saved: saveStaff(deps, found, wished, act) }
}

const unknownPosting = (id: string): Posting => ({
  id,
  code: '',
  supporterId: '',
  recipientId: '',
  staffId: '',
  title: '',
  specialty: '',
  startsOn: '',
  endsOn: null,
  replacedBy: '',
  note: '',
})
