import { checkTemplate } from '../../core/scoring/check-template'
import type { Breach } from '../../core/scoring/breach'
import { readTemplate } from '../../core/scoring/read-template'
import { AppError } from '../../core/shared/app-error'
import { openTemplate } from '../../trace/score-document'
import type { InspectionBase } from '../inspection-base'

export interface Published {
  readonly id: string
  readonly version: string
  readonly sha256: string
  readonly status: 'published' | 'unchanged'
}

/**
 * Everything for which publishing refuses a template document.
 * @throws AppError TEMPLATE_INVALID, KIND_NOT_SUPPORTED when it cannot even be read
 */
export const templateBreaches = (document: unknown): readonly Breach[] => checkTemplate(readTemplate(document))

/**
 * Publishes a version of a template for good.
 * @throws AppError TEMPLATE_INVALID naming the first breach; TEMPLATE_ALREADY_PUBLISHED when the version stands with
 *   another content; KIND_NOT_SUPPORTED
 */
export const publishTemplate =
  ({ templates, journal, inTransaction, now }: Pick<InspectionBase, 'templates' | 'journal' | 'inTransaction' | 'now'>) =>
  (document: unknown, who: string): Published =>
    inTransaction(() => {
      const { template, sha256 } = openTemplate(document)
      const { id, version } = template
      const earlier = templates.find(id, version)
      if (earlier?.sha256 === sha256) return { id, version, sha256, status: 'unchanged' }
      if (earlier !== undefined) throw new AppError('TEMPLATE_ALREADY_PUBLISHED', { at: 'version', id, version })
      templates.insert({ template, sha256, publishedAt: now(), publishedBy: who })
      journal.append({
        who,
        what: 'template.published',
        entity: `template/${id}@${version}`,
        before: null,
        after: { sha256 },
        reason: null,
      })
      return { id, version, sha256, status: 'published' }
    })
