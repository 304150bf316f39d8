import { useTranslation } from 'react-i18next'
import { namedParameters, ruleSentences } from '@core/papers/rule-sentence'
import type { DraftLine } from '@core/drafting/draft'
import { LinkButton } from '../../../components/LinkButton'
import { usePaperTexts } from '../../../i18n/usePaperTexts'
import { useDesigner } from './designer-desk'
import { draftOf } from './designer-session'
import { FactFrame } from './fact-frame'

export interface RuleLineProps {
  readonly line: DraftLine
  /** Shows or hides the fields of the rule; absent where they always show. */
  readonly onOpen?: () => void
  readonly isOpen?: boolean
}

/** 规则: what will be counted, in words made from the rule itself. */
export function RuleLine({ line, onOpen, isOpen = false }: RuleLineProps) {
  const { t } = useTranslation('designer')
  const paper = usePaperTexts()
  const { session } = useDesigner()
  const { parameters = [] } = draftOf(session).head
  const { scoring, points } = line.item
  return (
    <FactFrame label={t('rule.short')}>
      {scoring === null
        ? t('sentence.none')
        : ruleSentences(scoring, { t: paper, points, parameter: namedParameters(parameters, paper) })
            .map((sentence) => t('sentence.full', { sentence }))
            .join('')}
      {onOpen !== undefined && (
        <LinkButton type="button" aria-expanded={isOpen} style={{ marginLeft: 10 }} onClick={onOpen}>
          {t(isOpen ? 'rule.close' : 'rule.open')}
        </LinkButton>
      )}
    </FactFrame>
  )
}
