import type { Pairing } from '../../../core/pairing/pairing'
import type { TableRecord } from '../../../core/registry/table-reading'
import { overlaid } from '../../overlaid'
import type { WorkspaceBase } from '../../workspace-base'
import { insertPairing, updatePairing, type SavePairingDeps } from '../save-pairing'
import { organizationIn } from './organization-in'
import { textsOf } from './row-values'
import type { ImportAct, Saved } from './save-entity'

export type SavePairingRowDeps = SavePairingDeps & Pick<WorkspaceBase, 'newId'>

/**
 * Identity: supporter, recipient and first day. The same rules hold as for a pairing that is typed.
 * @throws AppError as `insertPairing` and `updatePairing`
 */
export function savePairingRow(deps: SavePairingRowDeps, record: TableRecord<'pairing'>, act: ImportAct): Saved {
  const { values } = record
  const supporterId = organizationIn(record, 'supporter')
  const recipientId = organizationIn(record, 'recipient')
  const found = deps.pairings.listByOrganizations(supporterId, recipientId).find(({ startsOn }) => startsOn === values.startsOn)
  const given = {
    endsOn: values.endsOn,
    departments: values.departments === undefined ? undefined : departmentsOf(values.departments ?? ''),
    ...textsOf(values, ['agreementNumber', 'note']),
  }
  if (found !== undefined) {
    const savedAt = updatePairing(deps, found, overlaid(found, given), { ...act, what: 'pairing.amended' })
    return savedAt === null ? 'unchanged' : 'updated'
  }
  const start: Pairing = {
    id: deps.newId(),
    supporterId,
    recipientId,
    startsOn: values.startsOn,
    endsOn: values.endsOn,
    departments: [],
    agreementNumber: '',
    note: '',
    endReason: null,
  }
  insertPairing(deps, overlaid(start, given), act)
  return 'added'
}

/** "骨科、医学影像科" as a sorted list without repetitions, as the store gives it back. */
const departmentsOf = (text: string): string[] =>
  [...new Set(text.split(/[、，,;；\s]+/).filter((department) => department !== ''))].sort()
