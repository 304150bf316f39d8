import { AppError } from '../../../core/shared/app-error'
import type { Interview } from '../../../store/interview.repo'
import type { Inputs, Outputs } from '../../words'
import type { SurveyBase } from './survey-base'

type Deps = Pick<SurveyBase, 'once' | 'journal' | 'now' | 'interviews' | 'visits'>

/** Serves `interview.list`. */
export const listInterviews =
  ({ interviews }: Pick<Deps, 'interviews'>) =>
  ({ visitId }: Inputs['interview']['list']): Outputs['interview']['list'] =>
    interviews.listByVisit(visitId).map(({ visitId: _visit, isRemoved: _removed, ...interview }) => interview)

/** Serves `interview.save`. @throws AppError NOT_FOUND for a visit that is none, or an interview of another one */
export const saveInterview =
  (deps: Deps) =>
  ({ requestId, visitId, interview }: Inputs['interview']['save'], who: string): Outputs['interview']['save'] =>
    deps.once(requestId, () => {
      if (deps.visits.findById(visitId) === undefined) throw new AppError('NOT_FOUND', { at: 'visitId' })
      const before = deps.interviews.findById(interview.id)
      if (before !== undefined && (before.visitId !== visitId || before.isRemoved)) throw new AppError('NOT_FOUND', { at: 'id' })
      const first = { at: before?.at ?? deps.now(), who: before?.who ?? who }
      return { savedAt: put(deps, before ?? null, { ...interview, visitId, ...first, isRemoved: false }, who) }
    })

/** Serves `interview.remove`; the journal keeps what was said. */
export const removeInterview =
  (deps: Deps) =>
  ({ requestId, id }: Inputs['interview']['remove'], who: string): Outputs['interview']['remove'] =>
    deps.once(requestId, () => {
      const before = deps.interviews.findById(id)
      if (before === undefined || before.isRemoved) throw new AppError('NOT_FOUND', { at: 'id' })
      return { savedAt: put(deps, before, { ...before, isRemoved: true }, who) }
    })

function put({ interviews, journal }: Deps, before: Interview | null, after: Interview, who: string): string {
  interviews.save(after)
  const what = after.isRemoved ? 'interview.removed' : 'interview.saved'
  return journal.append({ who, what, entity: `interview/${after.id}`, before, after, reason: null }).at
}
