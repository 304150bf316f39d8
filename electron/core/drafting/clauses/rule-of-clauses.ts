import type { Metric, RatioRule, Rule } from '../../scoring/template'
import { bonusRule } from './bonus-rule'
import type { ClauseKind, RecognisedClause } from './clause'
import type { Doubt, ItemTerms } from './found'
import {
  bareLabel,
  chosenLevels,
  deduction,
  difference,
  isLossLevel,
  isSame,
  lossLevels,
  manualRule,
  measuredLevels,
  total,
  type Labelled,
  type LabelledAs,
} from './rule-parts'
import { isPercent } from './words'

/** What the clauses of an item make of it. */
export interface RuleReading {
  /** Null: the item has no points yet. */
  readonly rule: Rule | null
  /** `check` while a clause waits for a person. */
  readonly certainty: 'sure' | 'check'
  readonly reasons: readonly { readonly clause: number; readonly doubt: Doubt }[]
}

/**
 * The rule that clauses make of an item of so many points; it can reach them and never exceeds them. Where no rule says exactly
 * what the clauses say, points are given by hand and the clauses wait for a person.
 */
export function ruleOfClauses(clauses: readonly RecognisedClause[], points: number | null): RuleReading {
  const { rule, doubts } = built(clauses, points)
  const reasons = doubts.flatMap((list, clause) => list.map((doubt) => ({ clause, doubt })))
  return { rule, certainty: clauses.some(({ certainty }) => certainty === 'check') ? 'check' : 'sure', reasons }
}

/** The doubts that the rule casts on each of the clauses. */
export const ruleDoubts = (clauses: readonly Labelled[], { points }: ItemTerms): readonly (readonly Doubt[])[] =>
  built(clauses, points).doubts

interface Built {
  readonly rule: Rule | null
  readonly doubts: readonly (readonly Doubt[])[]
}

function built(clauses: readonly Labelled[], points: number | null): Built {
  const none = clauses.map((): readonly Doubt[] => [])
  if (points === null || !(points > 0)) return { rule: null, doubts: none }
  const parts = partsOf(clauses)
  const made = make(parts, points)
  const doubts = clauses.map((one) => made.doubted.flatMap(({ clause, doubt }) => (clause === one ? [doubt] : [])))
  return { rule: made.rule, doubts }
}

export interface Made {
  readonly rule: Rule
  readonly doubted: readonly { readonly clause: Labelled; readonly doubt: Doubt }[]
}

const made = (rule: Rule, doubt: Doubt = 'MIXED', clauses: readonly Labelled[] = []): Made => ({
  rule,
  doubted: clauses.map((clause) => ({ clause, doubt })),
})

/** Clauses by what they do to the points. */
export interface Parts {
  readonly bonus: readonly LabelledAs<'bonus'>[]
  readonly counted: readonly LabelledAs<'deduct' | 'deduct_once'>[]
  readonly steps: readonly LabelledAs<'step'>[]
  readonly shares: readonly LabelledAs<'proportional'>[]
  readonly free: readonly LabelledAs<'discretionary'>[]
  readonly nothing: readonly LabelledAs<'zero'>[]
  readonly full: readonly LabelledAs<'full'>[]
  readonly awards: readonly LabelledAs<'award'>[]
  readonly levels: readonly LabelledAs<'threshold'>[]
  readonly caps: readonly LabelledAs<'cap'>[]
  readonly words: readonly LabelledAs<'text'>[]
  readonly vetoes: readonly LabelledAs<'veto'>[]
}

function partsOf(clauses: readonly Labelled[]): Parts {
  const of = <K extends ClauseKind>(...kinds: readonly K[]) =>
    clauses.filter((one): one is LabelledAs<K> => (kinds as readonly ClauseKind[]).includes(one.clause.kind))
  return {
    bonus: of('bonus'),
    counted: of('deduct', 'deduct_once'),
    steps: of('step'),
    shares: of('proportional'),
    free: of('discretionary'),
    nothing: of('zero'),
    full: of('full'),
    awards: of('award'),
    levels: of('threshold'),
    caps: of('cap'),
    words: of('text'),
    vetoes: of('veto'),
  }
}

function make(parts: Parts, points: number): Made {
  const { bonus, counted, steps, shares, free, nothing, full, awards, levels, words } = parts
  if (bonus.length > 0) return bonusRule(parts, points)
  if (words.some(({ label }) => holdsAmount(label))) return byHand(parts, points)
  if (shares.length > 0) return shareRule(parts, points)
  const isStepAlone =
    steps.length === 1 && counted.length === 0 && nothing.length === 0 && free.length === 0 && !hasLowCap(parts, points)
  if (isStepAlone) return stepRule(parts, points)
  const tiers = lossRule(parts, points)
  if (tiers !== null) return tiers
  const gains = [...full, ...awards, ...levels.filter(({ clause }) => clause.points > 0)]
  const isTaken = nothing.length > 0 || levels.some(({ clause }) => clause.points === 0)
  if (counted.length + steps.length > 0 || (isTaken && gains.length + free.length + words.length === 0)) {
    return deductRule(parts, points)
  }
  if (free.length > 0)
    return gains.length === 0 || full.length === gains.length ? made(manualRule(points)) : byHand(parts, points)
  if (gains.length === 0) return made(manualRule(points), 'MIXED', [...parts.vetoes, ...parts.caps])
  if (words.some(({ label }) => /酌|评议|打分/.test(label))) return made(manualRule(points))
  return gainRule(parts, points)
}

/** Words that name an amount which the grammar cannot read ("扣三分之一分"). */
const holdsAmount = (words: string): boolean => /[扣得加][^，；]{0,3}[\d零一二两三四五六七八九十半][^，；]{0,6}分/.test(words)

/** No rule says all of it exactly. */
function byHand(parts: Parts, points: number): Made {
  const { counted, steps, shares, free, nothing, full, awards, levels } = parts
  return made(manualRule(points), 'MIXED', [...counted, ...steps, ...shares, ...free, ...nothing, ...full, ...awards, ...levels])
}

const reachesAll = (parts: Parts, points: number): boolean => {
  const gains = [
    ...parts.awards.map(({ clause }) => clause.points),
    ...parts.levels.flatMap(({ clause }) => (clause.points > 0 ? [clause.points] : [])),
  ]
  return gains.length <= 1 && gains.every((gain) => isSame(gain, points))
}

const hasLowCap = ({ caps, steps }: Parts, points: number): boolean =>
  caps.some(({ clause }) => clause.points < points) || steps.some(({ clause }) => clause.max !== undefined && clause.max < points)

/** "超过7天扣1分，超过15天扣2分，超过30天不得分": the deeper one holds instead of the one before. */
function lossRule({ counted, steps, free, nothing, awards, levels, full }: Parts, points: number): Made | null {
  const once = counted.flatMap(({ clause, label }) => (clause.kind === 'deduct_once' ? [{ label, points: clause.points }] : []))
  const others = steps.length + free.length + awards.length + full.length + (counted.length - once.length)
  if (once.length < 2 - Math.min(1, nothing.length) || others > 0) return null
  const lost = [...nothing, ...levels.filter(({ clause }) => clause.points === 0)].map(({ label }) => ({ label, points }))
  const rule = lost.length + levels.length > 2 * lost.length ? null : lossLevels([...once, ...lost], points)
  return rule === null ? null : made(rule)
}

/** Deductions from full points; a limit of the item below its points is a floor above 0. */
function deductRule(parts: Parts, points: number): Made {
  const { counted, steps, free, nothing, levels, caps } = parts
  if (!reachesAll(parts, points) || free.some(({ clause }) => clause.direction === 'award')) return byHand(parts, points)
  const lost = levels.filter(({ clause }) => clause.points === 0)
  const order = [...counted, ...steps, ...free, ...nothing, ...lost]
  const cap = Math.min(points, ...caps.map(({ clause }) => clause.points))
  const rules = order.map((one, index) => deduction(one, `r${index + 1}`, points))
  const graded = counted.filter(({ clause, label }) => clause.kind === 'deduct_once' && isLossLevel(label))
  if (graded.length > 1) return made({ kind: 'deduct', rules }, 'RANGES', graded)
  const unclear = [
    ...nothing.filter(({ label }) => steps.length > 0 && counted.length === 0 && label !== ''),
    ...nothing.filter(({ label }) => counted.length + steps.length === 0 && /^(?:否则|其余|其他)/.test(label)),
  ]
  return made({ kind: 'deduct', ...(cap < points ? { floor: difference(points, cap) } : {}), rules }, 'ALL_POINTS', unclear)
}

function shareRule(parts: Parts, points: number): Made {
  const { shares, counted, steps, free, nothing, levels } = parts
  const [share, ...more] = shares
  if (
    share === undefined ||
    more.length + counted.length + steps.length + free.length > 0 ||
    hasLowCap(parts, points) ||
    !reachesAll(parts, points)
  ) {
    return byHand(parts, points)
  }
  const { target } = share.clause
  const isShare = target === undefined || isPercentTarget(share, levels, target)
  const least = levels.find(({ clause }) => clause.points === 0 && clause.to !== undefined)?.clause
  const zeroBelow =
    least?.to === undefined ? undefined : isPercent(least.unit) ? least.to / 100 : rounded(least.to / (target ?? least.to))
  const rule: RatioRule = {
    kind: 'ratio',
    mode: 'proportional',
    ...metricOf(share, levels, isShare ? undefined : target),
    target: isShare ? rounded((target ?? 100) / 100) : 1,
    ...(zeroBelow === undefined ? {} : { zeroBelow: rounded(zeroBelow) }),
  }
  return made(
    rule,
    'ALL_POINTS',
    nothing.filter(({ label }) => !/^(?:没有|没|未|无|零)/.test(label)),
  )
}

/** Targets hold three decimals. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** Whether the target of a share is a rate (80%) rather than a count (12次). */
function isPercentTarget({ label }: Labelled, levels: readonly LabelledAs<'threshold'>[], target: number): boolean {
  const level = levels.find(({ clause }) => clause.from === target)
  return level === undefined ? label.includes(`${target}%`) : isPercent(level.clause.unit)
}

function metricOf(
  share: Labelled,
  levels: readonly LabelledAs<'threshold'>[],
  count: number | undefined,
): { readonly metric?: Metric } {
  const parts = /按?(?<numerator>[^，]+?)占(?<denominator>[^，]+?)(?:的)?(?:比例|百分比)/.exec(share.label)?.groups
  if (parts !== undefined) return { metric: { numerator: parts['numerator'] ?? '', denominator: parts['denominator'] ?? '' } }
  const [level] = levels
  const label = bareLabel(level?.label ?? share.label)
  const metric: Metric = {
    ...(label.length > 1 ? { label } : {}),
    ...(count === undefined ? {} : { denominator: `${count}${level?.clause.unit ?? ''}` }),
  }
  return Object.keys(metric).length === 0 ? {} : { metric }
}

function stepRule(parts: Parts, points: number): Made {
  const { steps, levels } = parts
  const [step] = steps
  if (step === undefined || !reachesAll(parts, points)) return byHand(parts, points)
  const { target, per, points: deduct } = step.clause
  const rule: RatioRule = {
    kind: 'ratio',
    mode: 'step',
    ...metricOf(step, levels, undefined),
    target: rounded((target ?? 100) / 100),
    step: { percentagePoints: per, deduct },
  }
  const early = levels.filter(
    ({ clause }) => clause.points === 0 && clause.to !== undefined && (((target ?? 100) - clause.to) / per) * deduct < points,
  )
  return early.length > 0 ? made(rule, 'ALL_POINTS', early) : made(rule, 'TARGET', target === undefined ? steps : [])
}

/** Parts, levels, or all or nothing. */
function gainRule(parts: Parts, points: number): Made {
  const { full, awards, levels, nothing, caps } = parts
  const gained = levels.filter(({ clause }) => clause.points > 0)
  const lost = levels.length - gained.length
  if (gained.length > 0 && awards.length === 0 && full.length === 0) {
    return made(measuredLevels(levels), 'ALL_POINTS', lost > 0 ? nothing : [])
  }
  const chosen = [
    ...full.map(({ label }) => ({ label, points })),
    ...awards.map(({ label, clause }) => ({ label, points: clause.points })),
    ...gained.map(({ label, clause }) => ({ label, points: clause.points })),
  ]
  const [only, ...more] = chosen
  if (only !== undefined && more.length === 0) {
    if (isSame(only.points, points)) return made({ kind: 'yes_no', expected: true, points }, 'POINTS', caps)
    return made(manualRule(points), 'POINTS', awards)
  }
  const sum = total(chosen.map((one) => one.points))
  if (isSame(sum, points) && gained.length === 0) {
    const options = awards.map(({ label, clause }, index) => ({ id: `c${index + 1}`, label, points: clause.points }))
    return made({ kind: 'checklist', options }, 'ALL_POINTS', nothing)
  }
  if (!isSame(Math.max(...chosen.map((one) => one.points)), points)) return made(manualRule(points), 'POINTS', awards)
  return made(chosenLevels(chosen), 'ALL_POINTS', lost > 0 || nothing.length > 1 ? nothing : [])
}
