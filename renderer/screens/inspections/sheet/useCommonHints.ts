import { useTranslation } from 'react-i18next'
import type { KeyHint } from './key-hints'

/** Keys that every kind of sheet has, in groups. */
export interface CommonHints {
  readonly walking: readonly KeyHint[]
  readonly undo: readonly KeyHint[]
  /** None as long as the sheet cannot be finished. */
  readonly finish: readonly KeyHint[]
  readonly leave: KeyHint
}

export function useCommonHints(canFinish: boolean, finishWord?: string): CommonHints {
  const { t } = useTranslation('sheet')
  return {
    walking: [
      { caps: ['↑', '↓'], word: t('keys.item') },
      { caps: ['PgDn'], word: t('keys.section'), key: 'PageDown' },
      { caps: ['Ctrl+G'], word: t('keys.goTo'), key: 'Ctrl+g' },
    ],
    undo: [{ caps: ['Ctrl+Z'], word: t('keys.undo'), key: 'Ctrl+z' }],
    finish: canFinish ? [{ caps: ['Ctrl+Enter'], word: finishWord ?? t('keys.finish'), key: 'Ctrl+Enter' }] : [],
    leave: { caps: ['Esc'], word: t('keys.leave'), key: 'Escape' },
  }
}
