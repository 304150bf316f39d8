import { gapDays } from '../../../core/posting/period'
import type { PostingFile } from '../../../core/posting/posting'
import { lastDayBefore } from '../../../core/posting/replacement'
import type { Inputs, Outputs } from '../../words'
import { setConsent, type ConsentDeps } from './consent'
import { brokenOf, insertPosting, personOf, standingPosting, updatePosting, type SavePostingFileDeps } from './save-posting'

/** Serves `posting.replace`: the one closes, the next opens at the same place, and the days between are told. */
export const replacePosting =
  (deps: SavePostingFileDeps & ConsentDeps) =>
  (
    { requestId, id, person, lastDay, reason, consent, ...facts }: Inputs['posting']['replace'],
    who: string,
  ): Outputs['posting']['replace'] =>
    deps.once(requestId, () => {
      const before = standingPosting(deps, id)
      const { staffName: _name, ...file } = before
      const { supporterId, recipientId } = before
      const staff = personOf(deps, person, { ...facts, supporterId }, who)
      const endsOn = lastDayBefore(before, facts.startsOn, lastDay)
      const act = { who, what: 'posting.replaced', reason } as const
      const endReason = endsOn === before.endsOn ? before.endReason : reason
      updatePosting(deps, before, { ...file, endsOn, endReason, replacedBy: staff.name }, act)
      const next: PostingFile = {
        ...facts,
        id: deps.newId(),
        supporterId,
        recipientId,
        staffId: staff.id,
        title: facts.title || staff.title,
        specialty: facts.specialty || staff.specialty,
        post: facts.post || before.post,
        replacedBy: '',
        replacesId: id,
        endReason: null,
        cancelReason: null,
      }
      const opened = insertPosting(deps, next, { who, what: 'posting.recorded', reason })
      if (consent !== null) setConsent(deps, id, consent, who)
      return {
        id: opened.id,
        broken: brokenOf(deps, opened.id),
        gapDays: gapDays(endsOn, facts.startsOn),
        savedAt: opened.savedAt,
      }
    })
