import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostingStory } from '../../data/usePostings'

type Judgement = Pick<PostingStory['judgements'][number], 'rule' | 'required' | 'found'>

/** "0.473" as "47.3". */
const percent = (share: string): string => (share === '' ? '' : (Number(share) * 100).toFixed(1))

/** Says what a rule found: that it is kept, or how it is broken, with the figures of both sides. */
export function useRuleWords() {
  const { t } = useTranslation('postings')
  return useCallback(
    ({ rule, required, found }: Judgement, isBroken = true): string =>
      t(`${isBroken ? 'broken' : 'kept'}.${rule}`, {
        required,
        found,
        requiredPercent: t('percent', { value: percent(required) }),
        foundPercent: t('percent', { value: percent(found) }),
      }),
    [t],
  )
}
