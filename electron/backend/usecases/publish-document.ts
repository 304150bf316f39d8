import { AppError } from '../../core/shared/app-error'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'
import type { Published } from './publish-template'

export interface PublishDocumentDeps extends Pick<InspectionBase, 'once' | 'templates'> {
  readonly publish: (document: unknown, who: string) => Published
}

/**
 * Serves `template.publishDocument`: a document from a file as it stands. Kinds that have no drafts are brought in so.
 * @throws AppError TEMPLATE_INVALID, KIND_NOT_SUPPORTED, TEMPLATE_ALREADY_PUBLISHED
 */
export const publishDocument =
  ({ once, publish }: PublishDocumentDeps) =>
  ({ requestId, document }: Inputs['template']['publishDocument'], who: string): Outputs['template']['publishDocument'] =>
    once(requestId, () => {
      const { id, version, sha256 } = publish(document, who)
      return { id, version, sha256 }
    })

/** Serves `template.copy`: a published document under another number, version and name. @throws AppError TEMPLATE_UNKNOWN, and as above */
export const copyTemplate =
  ({ once, templates, publish }: PublishDocumentDeps) =>
  ({ requestId, id, version, as }: Inputs['template']['copy'], who: string): Outputs['template']['copy'] =>
    once(requestId, () => {
      const found = templates.find(id, version)
      if (found === undefined) throw new AppError('TEMPLATE_UNKNOWN', { at: 'id' })
      if (templates.find(as.id, as.version) !== undefined)
        throw new AppError('TEMPLATE_ALREADY_PUBLISHED', { at: 'as.version', ...as })
      const { sha256 } = publish({ ...found.template, ...as }, who)
      return { id: as.id, version: as.version, sha256 }
    })
