import { useTranslation } from 'react-i18next'
import type { KeyHint } from './key-hints'
import { useCommonHints } from './useCommonHints'

/** What the present item adds to the keys. */
export interface ItemKeys {
  /** Enter takes what the registry offers. */
  readonly isOffered: boolean
  /** Records can be counted for it. */
  readonly canSample: boolean
}

/** The keys of a sheet in points that are valid now. */
export function useScoredHints(isLocked: boolean, canFinish: boolean, { isOffered, canSample }: ItemKeys): readonly KeyHint[] {
  const { t } = useTranslation(['sheet', 'evidence'])
  const { walking, undo, finish, leave } = useCommonHints(canFinish)
  const scoring: readonly KeyHint[] = [
    { caps: ['Enter'], word: t(isOffered ? 'keys.offer' : canFinish ? 'keys.next' : 'keys.full'), key: 'Enter' },
    { caps: ['1', '–', '9'], word: t('keys.clause') },
    { caps: ['N'], word: t('keys.waive'), key: 'n' },
    { caps: ['P'], word: t('evidence:keys.photo'), key: 'p' },
    { caps: ['R'], word: t('keys.remark'), key: 'r' },
    { caps: ['F'], word: t('keys.finding'), key: 'f' },
    ...(canSample ? [{ caps: ['T'], word: t('keys.samples'), key: 't' }] : []),
    { caps: ['V'], word: t('keys.veto'), key: 'v' },
  ]
  // The line has room for the one that ends the work instead of the way to the next section.
  const roads = canFinish ? walking.filter(({ key }) => key !== 'PageDown') : walking
  return isLocked ? [...walking, leave] : [...scoring, ...roads, ...undo, ...finish, leave]
}
