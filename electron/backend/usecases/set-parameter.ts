import { AppError } from '../../core/shared/app-error'
import { schemeParameters, withParameter } from '../../core/scheme/scheme-parameters'
import { readSheetInput } from '../../core/scoring/read-sheet-input'
import type { ScoredTemplate } from '../../core/scoring/template'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'
import { offeredTemplates, type OfferedTemplatesDeps } from './offered-templates'

export type SetParameterDeps = OfferedTemplatesDeps & Pick<InspectionBase, 'once' | 'schemes' | 'journal' | 'now'>

/** Serves `scheme.setParameter`: every template on offer that refers to the parameter must accept the value. */
export const setParameter =
  (deps: SetParameterDeps) =>
  (
    { requestId, schemeId, parameterId, value: text }: Inputs['scheme']['setParameter'],
    who: string,
  ): Outputs['scheme']['setParameter'] =>
    deps.once(requestId, () => {
      const { schemes, journal, now } = deps
      const scheme = schemes.find(schemeId)
      if (scheme === undefined) throw new AppError('NOT_FOUND', { at: 'schemeId' })
      const users = offeredTemplates(deps).filter((template) => template.templateKind === 'scored')
      const before = schemeParameters(scheme, users).find(({ id }) => id === parameterId)
      if (before === undefined) throw new AppError('PARAMETER_UNKNOWN', { at: parameterId })
      const value = typeof before.value === 'number' ? Number(text) : text
      if (Number.isNaN(value)) throw new AppError('PARAMETER_INVALID', { at: before.label })
      for (const template of users) checkAccepts(template, before, value)
      if (before.isSet && before.value === value) return { savedAt: now() }
      const { id, label, unit } = before
      schemes.replaceParameters(schemeId, withParameter(scheme.parameters, { id, label, unit, value }))
      const { at } = journal.append({
        who,
        what: 'scheme.parameter-set',
        entity: `scheme/${schemeId}/${id}`,
        before: before.isSet ? { value: before.value } : null,
        after: { value },
        reason: null,
      })
      return { savedAt: at }
    })

/** @throws AppError PARAMETER_INVALID named by its label: ids mean nothing to a clerk. */
function checkAccepts(
  template: ScoredTemplate,
  { id, label }: { readonly id: string; readonly label: string },
  value: number | string,
): void {
  if (!(template.parameters ?? []).some((parameter) => parameter.id === id)) return
  try {
    readSheetInput(template, { facts: {}, parameters: { [id]: value } })
  } catch (thrown) {
    throw thrown instanceof AppError && thrown.code === 'PARAMETER_INVALID'
      ? new AppError('PARAMETER_INVALID', { at: label, template: template.name })
      : thrown
  }
}
