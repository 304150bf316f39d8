import type { TFunction } from 'i18next'
import type { Prompt, PromptChoice } from '@core/drafting/clauses/prompts'
import { numberText } from '@core/papers/figures'

/** The sentence that asks about a clause. `full`: points of the item; `number`: of the clause, null where it has none. */
export function questionWords(
  { ask, figures }: Prompt,
  number: number | null,
  full: number | null,
  t: TFunction<'designer'>,
): string {
  const clause = number === null ? t('source.thisOne') : t('source.nth', { number })
  const { min, max, points } = figures
  if (ask === 'DISCRETION' && typeof max === 'number' && figures['direction'] === 'deduct') {
    const low = typeof min === 'number' ? min : 0
    const each = typeof min === 'number' ? min : max
    return t('question.DISCRETION_WITHIN', { clause, low: numberText(low), each: numberText(each), max: numberText(max) })
  }
  return t(`question.${ask}`, {
    clause,
    points: typeof points === 'number' ? numberText(points) : '',
    full: full === null ? t('missing') : numberText(full),
  })
}

/** The few words of an answer. */
export function answerWords({ choice, clause }: PromptChoice, t: TFunction<'designer'>): string {
  if (choice === 'as_read' && clause.kind === 'veto') return t('answer.veto')
  return choice === 'as_read' && clause.kind === 'text' ? t('answer.words') : t(`answer.${choice}`)
}
