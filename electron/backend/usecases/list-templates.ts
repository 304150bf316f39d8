import { AppError } from '../../core/shared/app-error'
import { itemCounts } from '../../core/scoring/template-items'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'

/** Serves `template.list`: all versions, in the order of publishing. */
export const listTemplates =
  ({ templates, retirements, drafts, sheets }: Pick<InspectionBase, 'templates' | 'retirements' | 'drafts' | 'sheets'>) =>
  (): Outputs['template']['list'] => {
    const retired = new Map(retirements.listAll().map((one) => [keyOf(one.templateId, one.templateVersion), one]))
    const origins = new Map(drafts.listPublished().map((one) => [keyOf(one.templateId, one.version), one.basedOn]))
    return templates.listAll().map(({ template, sha256, publishedAt, publishedBy }) => {
      const { id, version, name, subject, templateKind } = template
      const retirement = retired.get(keyOf(id, version))
      const basedOn = origins.get(keyOf(id, version)) ?? null
      return {
        ...{ id, version, name, subject, templateKind, sha256, publishedAt, publishedBy },
        ...itemCounts(template),
        totalPoints: template.templateKind === 'scored' ? template.totalPoints : null,
        sheets: sheets.countByTemplate(id, version),
        state: retirement === undefined ? 'published' : 'retired',
        retiredAt: retirement?.retiredAt ?? null,
        basedOn: basedOn && { ...basedOn },
        usedIn: sheets.countByRound(id, version).map((round) => ({ ...round })),
      }
    })
  }

const keyOf = (id: string, version: string): string => JSON.stringify([id, version])

/** Serves `template.find`. */
export const findTemplate =
  ({ templates }: Pick<InspectionBase, 'templates'>) =>
  ({ id, version }: Inputs['template']['find']): Outputs['template']['find'] => {
    const found = templates.find(id, version)
    if (found === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    const { template, ...publication } = found
    return { document: template, ...publication }
  }
