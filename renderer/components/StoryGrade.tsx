import { useTranslation } from 'react-i18next'
import { formatText } from '../i18n/format'
import { StateWord } from './StateWord'

/** Width of its column in a side table, in pixels: the whole words of a veto. */
export const STORY_GRADE_PX = 130

export interface StoryGradeProps {
  readonly grade: string | null
  /** Codes of the raised vetoes. */
  readonly vetoes: readonly string[]
}

/** 等次 in a side table; behind a veto it is never a grade like any other. */
export function StoryGrade({ grade, vetoes }: StoryGradeProps) {
  const { t } = useTranslation('common')
  if (vetoes.length === 0) return formatText(grade)
  return (
    <StateWord kind="error" isDense isPlain>
      {grade === null ? t('veto.alone') : t('veto.grade', { grade })}
    </StateWord>
  )
}
