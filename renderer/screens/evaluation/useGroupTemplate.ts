import type { Failure } from '@core/shared/app-error'
import { isScoredTemplate } from '@core/scoring/as-scored'
import type { ScoredTemplate } from '@core/scoring/template'
import { failureOf } from '../../data/failure'
import type { Group } from '../../data/useEvaluation'
import { useTemplate } from '../../data/useTemplates'

export interface GroupTemplate {
  /** Undefined until it has been read. */
  readonly template: ScoredTemplate | undefined
  readonly failure: Failure | null
}

/** The sheet that a group was scored with. */
export function useGroupTemplate({ templateId, templateVersion }: Group): GroupTemplate {
  const { data, error } = useTemplate({ id: templateId, version: templateVersion })
  const document = data?.document
  // The document shown before stands in until this one is there; its grades and items are others.
  const isMine = document?.id === templateId && document.version === templateVersion
  return { template: isMine && isScoredTemplate(document) ? document : undefined, failure: failureOf(error) }
}
