import { useTranslation } from 'react-i18next'
import type { DraftCheck } from '@core/drafting/check-draft'
import { isGradedDraft, isScoredDraft, type AnyDraft } from '@core/drafting/kinds/any-draft'
import { anyDraftCounts } from '@core/drafting/kinds/check-any-draft'
import type { DraftPlace } from '../designer/Designer'
import { CheckPart, CheckParts, IssuePart } from './CheckParts'

export interface AnyCheckProps {
  readonly draft: AnyDraft
  readonly check: DraftCheck
  /** Leads to where something can be put right. */
  readonly onGo: (place: DraftPlace) => void
}

/** How much there is of a sheet of any kind, what must and what should be put right. */
export function AnyCheckParts({ draft, check, onGo }: AnyCheckProps) {
  const { t } = useTranslation('kinds')
  if (isScoredDraft(draft)) return <CheckParts draft={draft} check={check} onGo={onGo} />
  return (
    <>
      <CheckPart>
        <span data-quiet="">{t(isGradedDraft(draft) ? 'graded.items' : 'question.all')}</span>
        <div>
          <span data-sum="" data-testid="kind-count">
            {anyDraftCounts(draft).items}
          </span>
          {isGradedDraft(draft) && t('rules.count', { count: draft.passRules.length })}
        </div>
      </CheckPart>
      <IssuePart kind="breach" draft={draft} issues={check.breaches} onGo={onGo} />
      <IssuePart kind="warning" draft={draft} issues={check.warnings} onGo={onGo} />
    </>
  )
}
