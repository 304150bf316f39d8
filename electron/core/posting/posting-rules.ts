import { titleRank, type TitleRank } from '../registry/titles'
import type { Scheme } from '../scheme/scheme'
import { exact, roundHalfUp, shortText, type Points } from '../shared/points'
import { remembered } from '../shared/remembered'
import { attendanceRatio, type AttendanceFigures } from './attendance-figures'
import { fullMonths, lengthInDays, staffMonths } from './period'
import type { Posting } from './posting'

type Parameter = Scheme['parameters'][number]

/** The parameters of the scheme that judge postings; null = the scheme does not set it. */
export interface PostingRules {
  /** Fewest persons at a clinic; a clinic's own 应派人数 goes before it. */
  readonly minHeadcount: NumberRule | null
  /** Months a person is to serve. */
  readonly requiredMonths: NumberRule | null
  readonly minTitle: TitleRule | null
  /** Most days between two persons of one seat. */
  readonly maxGapDays: NumberRule | null
  /** Share of what is due below which support counts as shrunk (缩水). */
  readonly shrinkBelow: NumberRule | null
}
interface Rule {
  readonly id: string
  readonly label: string
  readonly unit: string
}
interface NumberRule extends Rule {
  readonly value: number
}
interface TitleRule extends Rule {
  readonly value: string
  readonly rank: TitleRank
}

const RANKS: Readonly<Record<string, TitleRank>> = { 初级: 1, 中级: 2, 副高: 3, 副高级: 3, 正高: 4, 正高级: 4 }

/** Takes the rules out of a scheme's parameters; one with a value that is no number, or no rank, is as good as none. */
export function postingRules(parameters: readonly Parameter[]): PostingRules {
  const find = (id: string): Parameter | undefined => parameters.find((parameter) => parameter.id === id)
  const number = (id: string): NumberRule | null => {
    const found = find(id)
    return found !== undefined && typeof found.value === 'number' ? { ...found, value: found.value } : null
  }
  const title = find('minTitle')
  const rank = RANKS[String(title?.value)]
  return {
    minHeadcount: number('minHeadcountPerClinic'),
    requiredMonths: number('requiredMonths'),
    minTitle: title === undefined || rank === undefined ? null : { ...title, value: String(title.value), rank },
    maxGapDays: number('maxReplacementGapDays'),
    shrinkBelow: number('shrinkBelow'),
  }
}

export const POSTING_RULES = ['TERM', 'TITLE', 'GAP', 'PAIRING', 'ATTENDANCE', 'SPOT_CHECK', 'HEADCOUNT', 'SHRUNK'] as const
export type PostingRule = (typeof POSTING_RULES)[number]

/** What one rule says of a posting or a clinic, with the rule quoted. */
export interface Judgement {
  readonly rule: PostingRule
  readonly isBroken: boolean
  /** Id of the scheme's parameter; null where the rule stands without one. */
  readonly parameter: string | null
  /** What the rule asks, as the scheme words it: "6", "中级"; empty without a parameter. */
  readonly required: string
  /** What was found: months with 2 decimals, days, a title, a share of 1 with at most 3 decimals. */
  readonly found: string
}

/** What the registry knows of a posting beside its own fields. */
export interface PostingFacts {
  /** Days between the predecessor's last and this first day; null = it follows nobody. */
  readonly gapDays: number | null
  readonly hasPairing: boolean
  readonly attendance: Pick<AttendanceFigures, 'dueDays' | 'presentDays' | 'markedDays'>
  /** Spot checks that say otherwise than the attendance. */
  readonly contradictions: number
}

/** Judges one posting. A rule that cannot be asked, an open end say, is left out. */
export function judgePosting(
  posting: Pick<Posting, 'startsOn' | 'endsOn' | 'title'>,
  facts: PostingFacts,
  rules: PostingRules,
): Judgement[] {
  return [
    ...termOf(posting, rules.requiredMonths),
    ...titleOf(posting.title, rules.minTitle),
    ...gapOf(facts.gapDays, rules.maxGapDays),
    { rule: 'PAIRING', isBroken: !facts.hasPairing, parameter: null, required: '', found: '' },
    ...attendanceOf(facts.attendance, rules.shrinkBelow),
    ...(facts.contradictions === 0
      ? []
      : [{ ...quoted('SPOT_CHECK', null), isBroken: true, found: String(facts.contradictions) }]),
  ]
}

/** Worked out once a value: ten thousand postings share a few hundred lengths and shares. */
const monthsOfDays = remembered((days: string) => {
  const months = staffMonths(Number(days))
  return { months, text: shortText(roundHalfUp(months, 2)) }
})
const ratioOf = remembered((key: string) => {
  const [presentDays = 0, dueDays = 0] = key.split('/').map(Number)
  const ratio = attendanceRatio({ presentDays, dueDays })
  return ratio === null ? null : { ratio, text: shortText(ratio) }
})

/** Kept when the days ÷ 30 or the whole calendar months reach the term: February is a month too. */
function termOf({ startsOn, endsOn }: Pick<Posting, 'startsOn' | 'endsOn'>, rule: NumberRule | null): Judgement[] {
  if (rule === null || endsOn === null) return []
  const period = { startsOn, endsOn }
  const { months, text } = monthsOfDays(String(lengthInDays(period)))
  const isBroken = months.lt(exact(rule.value)) && fullMonths(period) < rule.value
  return [{ ...quoted('TERM', rule), isBroken, found: text }]
}

function titleOf(title: string, rule: TitleRule | null): Judgement[] {
  if (rule === null || title === '') return []
  const rank = titleRank(title)
  return [{ ...quoted('TITLE', rule), isBroken: rank === null || rank < rule.rank, found: title }]
}

const gapOf = (days: number | null, rule: NumberRule | null): Judgement[] =>
  days === null || rule === null ? [] : [{ ...quoted('GAP', rule), isBroken: days > rule.value, found: String(days) }]

/** A posting without a single mark is not judged: that its sheet is missing is said elsewhere. */
function attendanceOf(figures: PostingFacts['attendance'], rule: NumberRule | null): Judgement[] {
  const share = ratioOf(`${figures.presentDays}/${figures.dueDays}`)
  if (rule === null || share === null || figures.markedDays === 0) return []
  return [{ ...quoted('ATTENDANCE', rule), isBroken: share.ratio.lt(exact(rule.value)), found: share.text }]
}

/** 应派人数 of a clinic: its own, else the fewest that the scheme asks for; null = neither is set. */
export const requiredHeadcountOf = (
  clinic: { readonly requiredHeadcount: number | null },
  { minHeadcount }: Pick<PostingRules, 'minHeadcount'>,
): number | null => clinic.requiredHeadcount ?? minHeadcount?.value ?? null

/** What the registry knows of a clinic on the reference day. */
export interface ClinicFacts {
  /** 应派人数 of the clinic; null = the scheme's own. */
  readonly requiredHeadcount: number | null
  readonly posted: number
  /** Staff-months of all its postings. */
  readonly staffMonths: Points
}

/** Judges one clinic: persons there on the day, and staff-months sent against those due. */
export function judgeClinic(facts: ClinicFacts, rules: PostingRules): Judgement[] {
  const headcount = requiredHeadcountOf(facts, rules)
  if (headcount === null) return []
  const judgements: Judgement[] = [
    {
      rule: 'HEADCOUNT',
      isBroken: facts.posted < headcount,
      parameter: rules.minHeadcount?.id ?? null,
      required: String(headcount),
      found: String(facts.posted),
    },
  ]
  const { requiredMonths, shrinkBelow } = rules
  if (requiredMonths === null || shrinkBelow === null || headcount === 0) return judgements
  const share = facts.staffMonths.div(exact(requiredMonths.value).mul(headcount))
  return [
    ...judgements,
    { ...quoted('SHRUNK', shrinkBelow), isBroken: share.lt(exact(shrinkBelow.value)), found: shortText(share) },
  ]
}

const quoted = (rule: PostingRule, parameter: (Rule & { readonly value: number | string }) | null) => ({
  rule,
  parameter: parameter?.id ?? null,
  required: parameter === null ? '' : String(parameter.value),
})
