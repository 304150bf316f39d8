import type { ScoredTemplate } from '@core/scoring/template'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { StateWord, type StateKind } from '../../components/StateWord'
import { vetoOutcome } from './standings'

/** What a sheet or a subject came to. */
export interface Result {
  readonly grade: string | null
  readonly vetoes: readonly string[]
  /** Word for no grade: not finished, not visited. */
  readonly without: string
}

/** The result in words: a grade, a veto with the grade it forces, or why there is neither. */
export function resultText(t: TFunction<'evaluation'>, template: ScoredTemplate | undefined, result: Result): string {
  const { grade, vetoes, without } = result
  const outcome = vetoOutcome(template, vetoes)
  if (outcome === 'grade') return t('veto.grade', { grade: grade ?? without })
  if (outcome === 'rank') return t('veto.rank', { grade: grade ?? without })
  return grade ?? without
}

/** A grade by its place among the grades of its template: the first is the best, the last the failing one. */
function gradeKind(template: ScoredTemplate | undefined, grade: string): StateKind {
  const grades = template?.grades ?? []
  const at = grades.findIndex(({ name }) => name === grade)
  if (at === -1) return 'neutral'
  if (at === grades.length - 1) return 'warn-solid'
  return at === 0 ? 'ok' : at === 1 && grades.length > 3 ? 'accent' : 'neutral'
}

export interface ResultWordProps extends Result {
  readonly template: ScoredTemplate | undefined
  readonly isDense?: boolean
}

/** The result as a state word; a veto is solid red. */
export function ResultWord({ template, isDense = false, ...result }: ResultWordProps) {
  const { t } = useTranslation('evaluation')
  const text = resultText(t, template, result)
  if (vetoOutcome(template, result.vetoes) !== null) {
    return (
      <StateWord kind="error-solid" icon="veto" isDense={isDense}>
        {text}
      </StateWord>
    )
  }
  return (
    <StateWord kind={result.grade === null ? 'neutral' : gradeKind(template, result.grade)} isDense={isDense}>
      {text}
    </StateWord>
  )
}
