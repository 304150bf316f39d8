import type { ReplacementConsent } from '../../../core/posting/replacement'
import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { readPostings, type PostingRowDeps } from './posting-rows'
import { standingPosting } from './save-posting'

export type ConsentDeps = PostingRowDeps & Pick<WorkspaceBase, 'replacementConsents' | 'journal' | 'once'>

/** Serves `posting.consent`: whether the replacement of this person was agreed to. @throws AppError NOT_FOUND when nobody followed */
export const recordConsent =
  (deps: ConsentDeps) =>
  ({ requestId, id, consent }: Inputs['posting']['consent'], who: string): Outputs['posting']['consent'] =>
    deps.once(requestId, () => {
      const { recipientId } = standingPosting(deps, id)
      if (readPostings(deps, recipientId).successorOf(id) === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
      return { savedAt: setConsent(deps, id, consent, who) }
    })

/** Writes the consent and its line in the journal. @param id The posting of the one who left. @returns the instant */
export function setConsent(
  { replacementConsents, journal }: Pick<ConsentDeps, 'replacementConsents' | 'journal'>,
  id: string,
  consent: ReplacementConsent | null,
  who: string,
): string {
  const before = replacementConsents.find(id)
  replacementConsents.set(id, consent)
  return journal.append({ who, what: 'posting.consented', entity: `posting/${id}`, before, after: consent, reason: null }).at
}
