import type { GradedFact } from '../scoring/graded/graded-fact'
import { LEVELS, type GradedItem } from '../scoring/graded/graded-template'
import type { PaperTexts } from './paper-texts'

/**
 * What was found at an item of a 分级表 in one sentence, the same on screen and paper: which clauses are unmet, level by level.
 * @param fact undefined: unanswered.
 */
export function gradedSentence(item: GradedItem, fact: GradedFact | undefined, t: PaperTexts): string {
  if (fact === undefined) return t('fact.unanswered')
  if ('notApplicable' in fact) return t('graded.waived', { reason: fact.reason })
  const unmet = LEVELS.flatMap((level) => {
    const clauses = item.levels[level].filter((_, index) => fact.met[level][index] !== true)
    return clauses.length === 0 ? [] : [t('graded.unmet', { level, clauses: clauses.join(t('list.comma')) })]
  })
  return [
    ...(unmet.length === 0 ? [t('graded.allMet')] : unmet),
    ...(fact.noEvidence === true ? [t('fact.noEvidence')] : []),
    ...(fact.reason === undefined ? [] : [t('fact.reason', { reason: fact.reason })]),
  ].join(t('list.semicolon'))
}
