import { useTranslation } from 'react-i18next'
import type { KeyHint } from '../key-hints'
import { useCommonHints } from '../useCommonHints'

export interface GradedHintsProps {
  /** The item of the middle pane: whether it is graded, and whether it may be left out. */
  readonly isAnswered: boolean
  readonly isWaivable: boolean
  readonly isLocked: boolean
  readonly canUndo: boolean
  readonly canFinish: boolean
}

/** The keys of a graded sheet that are valid now. */
export function useGradedHints({ isAnswered, isWaivable, isLocked, canUndo, canFinish }: GradedHintsProps): readonly KeyHint[] {
  const { t } = useTranslation(['sheet', 'evidence'])
  const { walking, undo, finish, leave } = useCommonHints(canFinish)
  const grading: readonly KeyHint[] = [
    { caps: ['Enter'], word: t(isAnswered ? 'keys.next' : 'graded.keys.all'), key: 'Enter' },
    { caps: ['1', '–', '9'], word: t('graded.keys.tick') },
    ...(isWaivable ? [{ caps: ['N'], word: t('graded.notApplicable'), key: 'n' }] : []),
    { caps: ['P'], word: t('evidence:keys.photo'), key: 'p' },
    { caps: ['R'], word: t('keys.remark'), key: 'r' },
    { caps: ['F'], word: t('keys.finding'), key: 'f' },
  ]
  return isLocked ? [...walking, leave] : [...grading, ...walking, ...(canUndo ? undo : []), ...finish, leave]
}
