import type { ScoredTemplate } from '../scoring/template'
import type { Scheme, SchemeParameter } from './scheme'

/** A parameter as the bureau sets it for a scheme. */
export interface ParameterSetting extends SchemeParameter {
  /** False while the template's default stands in. */
  readonly isSet: boolean
  /** Names of the templates whose rules refer to it. */
  readonly usedBy: readonly string[]
}

/** What the settings need of a template. */
export type ParameterUser = Pick<ScoredTemplate, 'name' | 'parameters'>

/**
 * All parameters that can be set for a scheme: its own, in its order, then those that templates declare and the scheme leaves
 * at their defaults. A parameter is one thing under one id, however many templates use it.
 */
export function schemeParameters(
  scheme: Pick<Scheme, 'parameters'> | undefined,
  templates: readonly ParameterUser[],
): ParameterSetting[] {
  const own = scheme?.parameters ?? []
  const rows = new Map<string, ParameterSetting>(own.map((one) => [one.id, { ...one, isSet: true, usedBy: [] }]))
  for (const { name, parameters = [] } of templates) {
    for (const { id, label, unit, default: value } of parameters) {
      const row = rows.get(id) ?? { id, label, value, unit, isSet: false, usedBy: [] }
      rows.set(id, { ...row, usedBy: row.usedBy.includes(name) ? row.usedBy : [...row.usedBy, name] })
    }
  }
  return [...rows.values()]
}

/** The scheme's parameters with one set: in its place, or at the end where the scheme had none of that id. */
export function withParameter(parameters: readonly SchemeParameter[], set: SchemeParameter): SchemeParameter[] {
  const isThere = parameters.some(({ id }) => id === set.id)
  return isThere ? parameters.map((one) => (one.id === set.id ? set : one)) : [...parameters, set]
}
