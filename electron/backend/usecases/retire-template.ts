import { AppError } from '../../core/shared/app-error'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'

export type RetireTemplateDeps = Pick<InspectionBase, 'once' | 'templates' | 'retirements' | 'journal' | 'now'>
type Input = Inputs['template']['retire']

/** Serves `template.retire`: the version is not offered for new visits; sheets that were begun with it go on. */
export const retireTemplate =
  ({ once, templates, retirements, journal, now }: RetireTemplateDeps) =>
  ({ requestId, id, version, reason }: Input, who: string): Outputs['template']['retire'] =>
    once(requestId, () => {
      if (templates.find(id, version) === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
      const earlier = retirements.find(id, version)
      if (earlier !== undefined) return { savedAt: earlier.retiredAt }
      const retiredAt = now()
      retirements.insert({ templateId: id, templateVersion: version, retiredAt, retiredBy: who, reason })
      journal.append({ who, what: 'template.retired', entity: `template/${id}@${version}`, before: null, after: null, reason })
      return { savedAt: retiredAt }
    })

/** Serves `template.restore`: the version is offered again. */
export const restoreTemplate =
  ({ once, templates, retirements, journal, now }: RetireTemplateDeps) =>
  ({ requestId, id, version, reason }: Input, who: string): Outputs['template']['restore'] =>
    once(requestId, () => {
      if (templates.find(id, version) === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
      const before = retirements.find(id, version)
      if (before === undefined) return { savedAt: now() }
      retirements.delete(id, version)
      const { at } = journal.append({
        who,
        what: 'template.restored',
        entity: `template/${id}@${version}`,
        before: { retiredAt: before.retiredAt, retiredBy: before.retiredBy, reason: before.reason },
        after: null,
        reason,
      })
      return { savedAt: at }
    })
