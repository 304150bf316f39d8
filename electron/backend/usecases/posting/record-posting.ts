import type { PostingFile } from '../../../core/posting/posting'
import type { Inputs, Outputs } from '../../words'
import { brokenOf, insertPosting, personOf, type SavePostingFileDeps } from './save-posting'

/** Serves `posting.record`. Title and specialty left empty are taken from the registry, as they are now. */
export const recordPosting =
  (deps: SavePostingFileDeps) =>
  ({ requestId, person, ...facts }: Inputs['posting']['record'], who: string): Outputs['posting']['record'] =>
    deps.once(requestId, () => {
      const staff = personOf(deps, person, facts, who)
      const posting: PostingFile = {
        ...facts,
        id: deps.newId(),
        staffId: staff.id,
        title: facts.title || staff.title,
        specialty: facts.specialty || staff.specialty,
        replacedBy: '',
        replacesId: null,
        endReason: null,
        cancelReason: null,
      }
      const { id, savedAt } = insertPosting(deps, posting, { who, what: 'posting.recorded', reason: null })
      return { id, broken: brokenOf(deps, id), savedAt }
    })
