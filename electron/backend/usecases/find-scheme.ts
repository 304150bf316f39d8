import { schemeParameters } from '../../core/scheme/scheme-parameters'
import type { InspectionBase } from '../inspection-base'
import type { Outputs } from '../words'
import { offeredTemplates, type OfferedTemplatesDeps } from './offered-templates'

export type FindSchemeDeps = OfferedTemplatesDeps & Pick<InspectionBase, 'schemes'>

/** Serves `scheme.find`. */
export const findScheme = (deps: FindSchemeDeps) => (): Outputs['scheme']['find'] => {
  const scheme = deps.schemes.findCurrent()
  const users = offeredTemplates(deps).filter((template) => template.templateKind === 'scored')
  return {
    scheme:
      scheme === undefined
        ? null
        : { id: scheme.id, code: scheme.code, name: scheme.name, startsOn: scheme.startsOn, endsOn: scheme.endsOn },
    parameters: schemeParameters(scheme, users).map((row) => ({ ...row, usedBy: [...row.usedBy] })),
  }
}
