import type { Failure } from '@core/shared/app-error'
import type { Template } from '@core/scoring/template'
import { failureOf } from '../../data/failure'
import type { Group } from '../../data/useEvaluation'
import { useTemplate } from '../../data/useTemplates'

export interface GroupTemplate {
  /** Undefined until it has been read. */
  readonly template: Template | undefined
  readonly failure: Failure | null
}

/** The sheet that a group was scored with. */
export function useGroupTemplate({ templateId, templateVersion }: Group): GroupTemplate {
  const { data, error } = useTemplate({ id: templateId, version: templateVersion })
  const document = data?.document
  // The document shown before stands in until this one is there; its grades and items are others.
  const isMine = document?.id === templateId && document.version === templateVersion
  return { template: isMine ? document : undefined, failure: failureOf(error) }
}
