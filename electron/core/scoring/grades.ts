import { exact, type Points } from '../shared/points'
import type { ScoredTemplate } from './template'

/** The grade of a rounded total: the first band that reaches down to it; null where the template has no grades. */
export const gradeOf = ({ grades }: Pick<ScoredTemplate, 'grades'>, total: Points): string | null =>
  grades.find(({ min }) => total.gte(exact(min)))?.name ?? lastGrade(grades)

/** What a `force_grade` veto makes of the grade: the one that the template names, else its last. */
export const forcedGrade = ({ grades, vetoPolicy }: Pick<ScoredTemplate, 'grades' | 'vetoPolicy'>): string | null =>
  vetoPolicy.grade ?? lastGrade(grades)

const lastGrade = (grades: ScoredTemplate['grades']): string | null => grades.at(-1)?.name ?? null
