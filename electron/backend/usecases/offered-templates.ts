import type { Template } from '../../core/scoring/template'
import type { InspectionBase } from '../inspection-base'

export type OfferedTemplatesDeps = Pick<InspectionBase, 'templates' | 'retirements'>

/** The templates new sheets are opened with: of each the version published last, unless it was retired. */
export function offeredTemplates({ templates, retirements }: OfferedTemplatesDeps): Template[] {
  const latest = new Map<string, Template>()
  for (const { template } of templates.listAll()) {
    if (retirements.find(template.id, template.version) === undefined) latest.set(template.id, template)
  }
  return [...latest.values()]
}
