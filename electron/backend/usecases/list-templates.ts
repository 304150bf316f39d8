import { AppError } from '../../core/shared/app-error'
import { itemCounts } from '../../core/scoring/template-items'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'

/** Serves `template.list`: all versions, in the order of publishing. */
export const listTemplates =
  ({ templates, sheets }: Pick<InspectionBase, 'templates' | 'sheets'>) =>
  (): Outputs['template']['list'] =>
    templates.listAll().map(({ template, sha256, publishedAt, publishedBy }) => ({
      id: template.id,
      version: template.version,
      name: template.name,
      subject: template.subject,
      sha256,
      publishedAt,
      publishedBy,
      templateKind: template.templateKind,
      ...itemCounts(template),
      totalPoints: template.templateKind === 'scored' ? template.totalPoints : null,
      sheets: sheets.countByTemplate(template.id, template.version),
    }))

/** Serves `template.find`. */
export const findTemplate =
  ({ templates }: Pick<InspectionBase, 'templates'>) =>
  ({ id, version }: Inputs['template']['find']): Outputs['template']['find'] => {
    const found = templates.find(id, version)
    if (found === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    const { template, ...publication } = found
    return { document: template, ...publication }
  }
