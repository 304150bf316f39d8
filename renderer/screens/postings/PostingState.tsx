import { useTranslation } from 'react-i18next'
import { StateWord, type StateKind } from '../../components/StateWord'
import type { Posting } from '../../data/usePostings'

const KINDS: Readonly<Record<Posting['state'], StateKind>> = {
  future: 'neutral',
  active: 'ok',
  leave: 'warn',
  absent: 'warn-solid',
  ended: 'neutral',
  void: 'neutral',
}

/** Where a posting stands, in words. */
export function PostingState({ state, isDense = true }: { readonly state: Posting['state']; readonly isDense?: boolean }) {
  const { t } = useTranslation('postings')
  return (
    <StateWord kind={KINDS[state]} isDense={isDense}>
      {t(`state.${state}`)}
    </StateWord>
  )
}
