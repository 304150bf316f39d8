import { isScoredTemplate } from '@core/scoring/as-scored'
import { useTemplate, type TemplateVersion } from '../../../data/useTemplates'
import { usePlace } from '../../../hooks/usePlace'
import { TrialView } from './TrialView'

/** A published version is tried as a draft is. */
export function VersionTrial({ id, version }: TemplateVersion) {
  const { turn } = usePlace()
  const { data } = useTemplate({ id, version })
  if (data === undefined || !isScoredTemplate(data.document)) return null
  return <TrialView template={data.document} onClose={() => turn({ view: undefined })} />
}
