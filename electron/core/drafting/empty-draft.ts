import type { GradeBand, SubjectRole } from '../scoring/template'
import type { Draft, DraftHead } from './draft'

/** The grades that notices name (norm of results): four for units, three for persons. */
const GRADES_OF_UNITS: readonly GradeBand[] = [
  { name: '优秀', min: 90 },
  { name: '良好', min: 80 },
  { name: '合格', min: 60 },
  { name: '不合格', min: 0 },
]
const GRADES_OF_PERSONS = GRADES_OF_UNITS.filter(({ name }) => name !== '良好')

/** The head of a sheet nobody has decided anything about yet: 100 points, one decimal, 缺项 rescaled, a veto forces the last grade. */
export function emptyHead(given: Pick<DraftHead, 'id' | 'version' | 'name' | 'subject'>): DraftHead {
  return {
    schemaVersion: 1,
    ...given,
    templateKind: 'scored',
    totalPoints: 100,
    totalDecimals: 2,
    scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'item' },
    notApplicablePolicy: 'rescale',
    grades: gradesOf(given.subject),
    vetoPolicy: { effect: 'force_grade' },
  }
}

export const emptyDraft = (head: Parameters<typeof emptyHead>[0]): Draft => ({
  head: emptyHead(head),
  sections: [],
  bonusItems: [],
  vetoes: [],
})

const gradesOf = (subject: SubjectRole): readonly GradeBand[] =>
  subject === 'dispatched_staff' ? GRADES_OF_PERSONS : GRADES_OF_UNITS
