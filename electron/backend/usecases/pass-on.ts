import { checkParties } from '../../core/pairing/parties'
import { addDays } from '../../core/shared/calendar'
import { AppError } from '../../core/shared/app-error'
import type { WorkspaceBase } from '../workspace-base'
import { organizationOf } from './amend-organization'
import { insertPosting, standingPosting, updatePosting, type SavePostingFileDeps } from './posting/save-posting'
import { cancelPairing, insertPairing, updatePairing, type SavePairingDeps } from './save-pairing'

export type PassOnDeps = SavePairingDeps & SavePostingFileDeps & Pick<WorkspaceBase, 'newId' | 'agreements'>

/** The closing of an institution, as each of its pairings and postings meets it. */
export interface PassingOn {
  readonly who: string
  readonly reason: string
  readonly closingId: string
  readonly successorId: string | null
  /** The first day on which it is no more. */
  readonly closedOn: string
}

/**
 * Ends a pairing or posting of an institution that closes on the day before, or lets it go on with the successor. What had
 * begun stays as it was and the rest becomes a record of its own; what has not begun yet is cancelled, or passes over as a
 * whole.
 * @throws AppError CLOSE_WITHOUT_SUCCESSOR, and whatever refuses the pairing or posting
 */
export function passOn(
  deps: PassOnDeps,
  { kind, id }: { readonly kind: 'pairing' | 'posting'; readonly id: string },
  act: 'end' | 'move',
  passing: PassingOn,
): void {
  if (act === 'move' && passing.successorId === null) throw new AppError('CLOSE_WITHOUT_SUCCESSOR', { at: 'successorId' })
  if (kind === 'pairing') passPairing(deps, id, act, passing)
  else passPosting(deps, id, act, passing)
}

function passPairing(deps: PassOnDeps, id: string, act: 'end' | 'move', passing: PassingOn): void {
  const before = deps.pairings.findById(id)
  if (before === undefined) throw new AppError('NOT_FOUND', { at: 'acts' })
  const { who, reason, closedOn } = passing
  const next = { ...before, ...partiesAfter(before, passing) }
  if (before.startsOn >= closedOn) {
    if (act === 'end') {
      cancelPairing(deps, before, { who, reason })
      return
    }
    checkParties(organizationOf(deps, next.supporterId), organizationOf(deps, next.recipientId))
    updatePairing(deps, before, next, { who, reason, what: 'pairing.amended' })
    return
  }
  updatePairing(
    deps,
    before,
    { ...before, endsOn: addDays(closedOn, -1), endReason: reason },
    { who, reason, what: 'pairing.ended' },
  )
  if (act === 'move') insertPairing(deps, { ...next, id: deps.newId(), startsOn: closedOn, endReason: null }, { who, reason })
}

function passPosting(deps: PassOnDeps, id: string, act: 'end' | 'move', passing: PassingOn): void {
  const before = standingPosting(deps, id)
  const { staffName: _name, ...file } = before
  const { who, reason, closedOn } = passing
  const hasBegun = before.startsOn < closedOn
  if (hasBegun) {
    const ended = { ...file, endsOn: addDays(closedOn, -1), endReason: reason }
    updatePosting(deps, before, ended, { who, reason, what: 'posting.ended' })
  } else {
    updatePosting(deps, before, { ...file, cancelReason: reason }, { who, reason, what: 'posting.cancelled' })
  }
  if (act === 'end') return
  const next = {
    ...file,
    ...partiesAfter(file, passing),
    id: deps.newId(),
    // The number belongs to the posting that has ended.
    code: '',
    startsOn: hasBegun ? closedOn : file.startsOn,
    replacedBy: '',
    replacesId: null,
    endReason: null,
  }
  insertPosting(deps, next, { who, reason, what: 'posting.recorded' })
}

interface Parties {
  readonly supporterId: string
  readonly recipientId: string
}

const partiesAfter = ({ supporterId, recipientId }: Parties, { closingId, successorId }: PassingOn): Parties => ({
  supporterId: supporterId === closingId ? (successorId ?? supporterId) : supporterId,
  recipientId: recipientId === closingId ? (successorId ?? recipientId) : recipientId,
})
