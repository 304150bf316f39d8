import type { TableRecord } from '../../../core/registry/table-reading'
import type { Contact } from '../../../store/contact.repo'
import type { LedgerLine } from '../../../store/ledger.repo'
import type { Workload } from '../../../store/workload.repo'
import { overlaid } from '../../overlaid'
import type { WorkspaceBase } from '../../workspace-base'
import { organizationIn } from './organization-in'
import { numbersOf, textsOf } from './row-values'
import { saveEntity, type ImportAct, type Saved } from './save-entity'

export type SaveRecordDeps = Pick<WorkspaceBase, 'contacts' | 'schemes' | 'workloads' | 'ledgers' | 'journal' | 'newId'>

/** Identity: organization and name. */
export function saveContactRow(deps: SaveRecordDeps, record: TableRecord<'contact'>, act: ImportAct): Saved {
  const { values } = record
  const organizationId = organizationIn(record, 'organization')
  const found = deps.contacts.findByKey(organizationId, values.contactName)
  const start: Contact = { id: deps.newId(), organizationId, name: values.contactName, jobTitle: '', phone: '', note: '' }
  const wished = overlaid(found ?? start, textsOf(values, ['jobTitle', 'phone', 'note']))
  const { save } = deps.contacts
  const saved = saveEntity(deps.journal, { word: 'contact', found, wished, insert: save, update: save }, act)
  const scheme = deps.schemes.findCurrent()
  if (scheme !== undefined) deps.contacts.name(scheme.id, wished.id)
  return saved
}

/** Identity: posting code and month. */
export function saveWorkloadRow(deps: SaveRecordDeps, { values }: TableRecord<'workload'>, act: ImportAct): Saved {
  const { month, postingCode, outpatients } = values
  const found = deps.workloads.findByKey(postingCode, month)
  const unknown = {
    personName: '',
    inpatients: null,
    teachingRounds: null,
    lectures: null,
    freeClinics: null,
    total: null,
    note: '',
  }
  const start: Workload = { id: deps.newId(), month, postingCode, outpatients, ...unknown }
  const wished = overlaid(found ?? start, {
    outpatients,
    ...textsOf(values, ['personName', 'note']),
    ...numbersOf(values, ['inpatients', 'teachingRounds', 'lectures', 'freeClinics', 'total']),
  })
  const { save } = deps.workloads
  return saveEntity(deps.journal, { word: 'workload', found, wished, insert: save, update: save }, act)
}

/** Identity: day, organization and project. */
export function saveLedgerRow(deps: SaveRecordDeps, record: TableRecord<'ledger'>, act: ImportAct): Saved {
  const { date, project } = record.values
  const organizationId = organizationIn(record, 'organization')
  const found = deps.ledgers.findByKey(date, organizationId, project)
  const unknown = { beneficiaries: null, amount: null, materials: null, note: '' }
  const start: LedgerLine = { id: deps.newId(), happenedOn: date, organizationId, project, ...unknown }
  const wished = overlaid(found ?? start, {
    ...textsOf(record.values, ['note']),
    ...numbersOf(record.values, ['beneficiaries', 'amount', 'materials']),
  })
  const { save } = deps.ledgers
  return saveEntity(deps.journal, { word: 'ledger', found, wished, insert: save, update: save }, act)
}
