import type { Fact, SheetInput } from '@core/scoring/fact'
import type { Amount, Item, Rule, Section, ScoredTemplate } from '@core/scoring/template'

/**
 * The norm of scores written down a second time, on pairs of BigInt and without a line of the engine, so that an
 * error would have to be made twice.
 */
interface Q {
  readonly n: bigint
  readonly d: bigint
}
const q = (n: bigint, d = 1n): Q => (d < 0n ? { n: -n, d: -d } : { n, d })
const of = (value: number): Q => {
  const [whole, decimals = ''] = String(value).split('.')
  return q(BigInt(whole! + decimals), 10n ** BigInt(decimals.length))
}
const add = (a: Q, b: Q): Q => q(a.n * b.d + b.n * a.d, a.d * b.d)
const mul = (a: Q, b: Q): Q => q(a.n * b.n, a.d * b.d)
const sub = (a: Q, b: Q): Q => add(a, mul(b, q(-1n)))
const div = (a: Q, b: Q): Q => q(a.n * b.d, a.d * b.n)
const less = (a: Q, b: Q): boolean => a.n * b.d < b.n * a.d
const min = (a: Q, b: Q): Q => (less(b, a) ? b : a)
const max = (a: Q, b: Q): Q => (less(a, b) ? b : a)
const total = (list: readonly Q[]): Q => list.reduce(add, q(0n))
const ZERO = q(0n)
const ONE = q(1n)

/** Half up, for values of 0 and more, as a whole number of 10^-decimals. */
const roundedUnits = (value: Q, decimals: number): bigint => (2n * value.n * 10n ** BigInt(decimals) + value.d) / (2n * value.d)
const round = (value: Q, decimals: number): Q => q(roundedUnits(value, decimals), 10n ** BigInt(decimals))
const write = (value: Q, decimals: number): string => {
  const digits = String(roundedUnits(value, decimals)).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

type Points = Q | 'unanswered' | 'not_applicable'

export function naivePoints(item: Item, fact: Fact | undefined, parameters: Readonly<Record<string, number>>): Points {
  if (fact === undefined) return 'unanswered'
  if (fact.notApplicable === true) return 'not_applicable'
  if (fact.override) return of(fact.override.points)
  const full = of(item.points)
  const points = rulePoints(item.scoring, full, fact, (amount) =>
    of(typeof amount === 'number' ? amount : parameters[amount.param]!),
  )
  if (typeof points === 'string') return points
  return fact.noEvidence === true && item.noEvidenceScoresZero === true ? ZERO : min(points, full)
}

function rulePoints(rule: Rule, full: Q, fact: Fact, value: (amount: Amount) => Q): Points {
  const isZero = fact.denominator === 0
  if ((rule.kind === 'tiers' || rule.kind === 'ratio') && isZero) {
    return { exclude: 'not_applicable' as const, zero: ZERO, full }[rule.whenDenominatorZero ?? 'exclude']
  }
  const rate = () => div(of(fact.numerator!), of(fact.denominator!))
  switch (rule.kind) {
    case 'yes_no':
      return fact.met === rule.expected ? of(rule.points) : ZERO
    case 'checklist':
      return min(full, total([...new Set(fact.ticked)].map((id) => of(rule.options.find((option) => option.id === id)!.points))))
    case 'tiers': {
      const scale = rule.metric.unit === '%' ? q(100n) : ONE
      const compared = fact.value === undefined ? mul(rate(), scale) : of(fact.value)
      for (const step of rule.steps) {
        const distance = sub(compared, value(step.threshold))
        if (rule.direction === 'gte' ? !less(distance, ZERO) : !less(ZERO, distance)) return of(step.points)
      }
      return of(rule.otherwise)
    }
    case 'ratio':
      return ratioPoints(rule, full, rate(), value)
    case 'deduct': {
      const losses = rule.rules.map((clause) => {
        const loss = mul(of(fact.counts![clause.id] ?? 0), value(clause.pointsPerUnit))
        return clause.maxDeduct === undefined ? loss : min(loss, of(clause.maxDeduct))
      })
      return max(value(rule.floor ?? 0), sub(full, total(losses)))
    }
    case 'sample': {
      if (fact.samples!.length < (rule.minSample ?? 1)) return 'unanswered'
      const loss = mul(q(BigInt(fact.samples!.filter((sample) => sample.failed).length)), value(rule.pointsPerFailure))
      return max(ZERO, sub(full, rule.maxDeduct === undefined ? loss : min(loss, of(rule.maxDeduct))))
    }
    case 'manual':
      return of(fact.points!)
    case 'info':
      return fact.text!.trim() === '' ? 'unanswered' : ZERO
  }
}

function ratioPoints(rule: Extract<Rule, { kind: 'ratio' }>, full: Q, rate: Q, value: (amount: Amount) => Q): Q {
  const target = value(rule.target)
  switch (rule.mode) {
    case 'proportional':
      if (rule.zeroBelow !== undefined && less(rate, value(rule.zeroBelow))) return ZERO
      return less(rate, target) ? div(mul(full, rate), target) : full
    case 'step': {
      if (!less(rate, target)) return full
      const steps = div(mul(sub(target, rate), q(100n)), of(rule.step.percentagePoints))
      const whole = steps.n / steps.d
      const counted = rule.partialStep === 'count' && whole * steps.d !== steps.n ? whole + 1n : whole
      return max(ZERO, sub(full, mul(value(rule.step.deduct), q(counted))))
    }
    case 'between': {
      const floor = value(rule.floor)
      if (!less(floor, rate)) return ZERO
      return less(rate, target) ? mul(full, div(sub(rate, floor), sub(target, floor))) : full
    }
    case 'linear_below':
      return less(rate, target) ? max(ZERO, sub(full, mul(sub(target, rate), value(rule.slope)))) : full
  }
}

/** The total as text, every unanswered section item being worth `open` of its points; bonus likewise with `bonusOpen`. */
export function naiveTotal(
  template: ScoredTemplate,
  input: SheetInput,
  parameters: Readonly<Record<string, number>>,
  open: 0 | 1,
): string | null {
  const { applyAt, decimals } = template.scoreRounding
  const worth = (item: Item, isBonus: boolean): { got: Q; of: Q } | null => {
    if (item.scoring.kind === 'info') return null
    const full = of(item.points)
    const points = naivePoints(item, input.facts[item.code], parameters)
    if (points === 'unanswered') return { got: open === 1 ? full : ZERO, of: full }
    if (points !== 'not_applicable') return { got: applyAt === 'item' ? round(points, decimals) : points, of: full }
    if (isBonus) return null
    if (template.notApplicablePolicy === 'full') return { got: full, of: full }
    return template.notApplicablePolicy === 'zero' ? { got: ZERO, of: full } : null
  }
  const raised = (template.vetoes ?? []).filter((veto) => input.vetoes.includes(veto.code))
  const effects = raised.map((veto) => veto.effect ?? template.vetoPolicy.effect)
  const isZeroed = (section: Section) => raised.some((veto) => veto.effect === 'zero_section' && veto.section === section.code)
  const sections = template.categories.map((section) => {
    const worths = section.items.map((item) => worth(item, false)).filter((one) => one !== null)
    const nominal = of(section.points)
    const got = isZeroed(section) ? ZERO : total(worths.map((one) => one.got))
    return { section, nominal, got, of: isZeroed(section) ? nominal : total(worths.map((one) => one.of)), count: worths.length }
  })
  if (sections.every((one) => one.count === 0)) return null
  const counting = sections.filter((one) => less(ZERO, one.of))
  if (counting.length === 0) return null

  const sheetPoints = of(template.totalPoints)
  const main = () => {
    if (template.categories.some((section) => section.weight !== undefined)) {
      const weighted = total(counting.map((one) => mul(of(one.section.weight!), div(one.got, one.of))))
      return div(mul(sheetPoints, weighted), total(counting.map((one) => of(one.section.weight!))))
    }
    if (template.notApplicablePolicy === 'rescale_section') {
      const scaled = total(counting.map((one) => div(mul(one.got, one.nominal), one.of)))
      return div(mul(sheetPoints, scaled), total(counting.map((one) => one.nominal)))
    }
    return div(mul(sheetPoints, total(counting.map((one) => one.got))), total(counting.map((one) => one.of)))
  }
  const totalDecimals = template.totalDecimals ?? 2
  if (effects.includes('zero_total')) return write(ZERO, totalDecimals)
  const isOpen = template.categories.some((section) =>
    section.items.some(
      (item) => item.scoring.kind !== 'info' && naivePoints(item, input.facts[item.code], parameters) === 'unanswered',
    ),
  )
  const bonusWorths = (template.bonusItems ?? []).map((item) => {
    const points = naivePoints(item, input.facts[item.code], parameters)
    return points === 'unanswered' && !isOpen ? null : worth(item, true)
  })
  const bonus = total(bonusWorths.filter((one) => one !== null).map((one) => one.got))
  const whole = add(main(), template.bonusCap === undefined ? bonus : min(bonus, of(template.bonusCap)))
  return write(template.capTotal === true ? min(whole, sheetPoints) : whole, totalDecimals)
}

/** Points of one item as the sheet shows them. */
export function naiveShown(
  template: ScoredTemplate,
  item: Item,
  fact: Fact | undefined,
  parameters: Readonly<Record<string, number>>,
): string | null {
  const { applyAt, decimals } = template.scoreRounding
  const shown = applyAt === 'item' ? decimals : (template.totalDecimals ?? 2)
  if (item.scoring.kind === 'info') return null
  const points = naivePoints(item, fact, parameters)
  if (points === 'unanswered') return null
  if (points !== 'not_applicable') return write(points, shown)
  if ((template.bonusItems ?? []).includes(item)) return null
  const award = { full: of(item.points), zero: ZERO, rescale: null, rescale_section: null }[template.notApplicablePolicy]
  return award === null ? null : write(award, shown)
}
