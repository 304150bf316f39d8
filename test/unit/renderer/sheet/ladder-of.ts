import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import type { GradedFacts } from '@core/scoring/graded/graded-fact'
import type { GradedTemplate } from '@core/scoring/graded/graded-template'
import { gapsByItem } from '../../../../renderer/screens/inspections/sheet/graded/ladder'

/** The gap list of a sheet as the screen groups it: code and levels. */
export const itemGaps = (template: GradedTemplate, facts: GradedFacts) =>
  gapsByItem(gradeSheet(template, facts, { sha256: 'ab' }).score.gaps).map(({ code, gaps }) => [
    code,
    gaps.map(({ level }) => level),
  ])
