import { isRecord } from '../scoring/json-values'
import type { Item, Rule } from '../scoring/template'

/** What an item may take from the registry (`source`). Words without figures yet are known as words all the same. */
export const SOURCE_WORDS = [
  'posting.headcount',
  'posting.required',
  'posting.staffMonths',
  'posting.requiredStaffMonths',
  'posting.qualified',
  'posting.specialtyMatched',
  'posting.completed',
  'posting.due',
  'posting.replacementsUnapproved',
  'posting.gapsOver7Days',
  'attendance.presentDays',
  'attendance.dueDays',
  'attendance.absences',
  'spotCheck.absent',
  'spotCheck.recordMismatch',
  'workload.outpatients',
  'workload.inpatients',
  'workload.rounds',
  'workload.consultations',
  'workload.operations',
  'workload.lectures',
  'workload.trainings',
  'workload.trainees',
  'workload.techniques',
  'workload.outreach',
  'monthlyReport.late',
  'monthlyReport.missing',
  'survey.satisfied',
  'survey.answered',
  'agreement.goalsMet',
  'agreement.goals',
] as const
export type SourceWord = (typeof SOURCE_WORDS)[number]

/** Where in a fact a figure of the registry belongs. */
export type SourcePart =
  | { readonly field: 'value' | 'numerator' | 'denominator'; readonly word: SourceWord }
  | { readonly field: 'count'; readonly clause: string; readonly word: SourceWord }

const asWord = (json: unknown): SourceWord | undefined => SOURCE_WORDS.find((word) => word === json)

/**
 * Reads `source` of an item against its rule. It is data of the template that the engine never looks at, so nothing is
 * refused: an unknown word, and a part that the rule has no place for, are left alone.
 * @returns none for an item that takes nothing from the registry.
 */
export function sourceOf({ scoring, source }: Pick<Item, 'scoring' | 'source'>): readonly SourcePart[] {
  if (!isRecord(source)) return []
  return placesOf(scoring, source).flatMap(([place, json]): SourcePart[] => {
    const word = asWord(json)
    if (word === undefined) return []
    return [place.field === 'count' ? { ...place, word } : { field: place.field, word }]
  })
}

/** Words of a `source` that are none, for whoever writes the template. */
export function unknownWords(source: unknown): readonly string[] {
  if (typeof source === 'string') return asWord(source) === undefined ? [source] : []
  return isRecord(source) ? Object.values(source).flatMap(unknownWords) : []
}

type Place = { readonly field: 'value' | 'numerator' | 'denominator' } | { readonly field: 'count'; readonly clause: string }

/** The fields of the rule's fact with what `source` has for them. A tiers rule is asked as its metric names it: one figure or two. */
function placesOf(rule: Rule, source: Readonly<Record<string, unknown>>): readonly (readonly [Place, unknown])[] {
  const rate = [
    [{ field: 'numerator' }, source['numerator']],
    [{ field: 'denominator' }, source['denominator']],
  ] as const
  switch (rule.kind) {
    case 'ratio':
      return rate
    case 'tiers':
      return rule.metric.numerator !== undefined && rule.metric.denominator !== undefined
        ? rate
        : [[{ field: 'value' }, source['value']]]
    case 'deduct': {
      const counts = source['counts']
      if (!isRecord(counts)) return []
      return rule.rules.flatMap(({ id }) =>
        Object.hasOwn(counts, id) ? [[{ field: 'count', clause: id }, counts[id]] as const] : [],
      )
    }
    case 'yes_no':
    case 'checklist':
    case 'sample':
    case 'manual':
    case 'info':
      return []
  }
}
