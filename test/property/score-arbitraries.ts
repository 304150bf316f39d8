import type { Fact, SheetInput } from '@core/scoring/fact'
import type { Item, Rule, Section, ScoredTemplate, Veto } from '@core/scoring/template'
import fc from 'fast-check'

/** Templates of every kind and facts for them, as the norm of scores allows them. */

/** Numbers with at most 3 decimals. */
const thousandths = (least: number, most: number) => fc.integer({ min: least * 1000, max: most * 1000 }).map((n) => n / 1000)
const halves = (least: number, most: number) => fc.integer({ min: least * 2, max: most * 2 }).map((n) => n / 2)
const maybe = <K extends string, T>(name: K, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [name]: one }))
const merged = <A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) => fc.tuple(a, b).map(([x, y]): A & B => ({ ...x, ...y }))

const whenZero = maybe('whenDenominatorZero', fc.constantFrom('exclude' as const, 'zero' as const, 'full' as const))

const checklist = (full: number): fc.Arbitrary<Rule> =>
  fc.array(halves(0, 4), { maxLength: 4 }).map((some) => ({
    kind: 'checklist',
    // The last option makes the full points reachable.
    options: [...some, full].map((points, index) => ({ id: `c${index}`, label: `条${index}`, points })),
  }))

const tiers = (full: number): fc.Arbitrary<Rule> =>
  fc
    .record({
      thresholds: fc.uniqueArray(thousandths(-20, 20), { minLength: 1, maxLength: 4 }),
      direction: fc.constantFrom('gte' as const, 'lte' as const),
      parts: fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
      unit: fc.constantFrom('%', '次'),
      zero: whenZero,
    })
    .map(({ thresholds, direction, parts, unit, zero }) => ({
      kind: 'tiers',
      metric: { unit },
      direction,
      steps: thresholds
        .sort((a, b) => (direction === 'gte' ? b - a : a - b))
        .map((threshold, index) => ({ threshold, points: index === 0 ? full : (full * parts[index]!) / 4 })),
      otherwise: 0,
      ...zero,
    }))

/** A target that is now and then the parameter. */
const target = fc.oneof({ weight: 4, arbitrary: thousandths(0.5, 1) }, { weight: 1, arbitrary: fc.constant({ param: 'target' }) })
const ratio: fc.Arbitrary<Rule> = fc
  .record({
    target,
    mode: fc.oneof(
      maybe('zeroBelow', thousandths(0, 1)).map((rest) => ({ mode: 'proportional' as const, ...rest })),
      fc
        .tuple(halves(0.5, 10), thousandths(0, 3), maybe('partialStep', fc.constantFrom('ignore' as const, 'count' as const)))
        .map(([percentagePoints, deduct, rest]) => ({ mode: 'step' as const, step: { percentagePoints, deduct }, ...rest })),
      thousandths(0, 0.499).map((floor) => ({ mode: 'between' as const, floor })),
      thousandths(0, 50).map((slope) => ({ mode: 'linear_below' as const, slope })),
    ),
    zero: whenZero,
    share: fc.boolean(),
  })
  .map(({ target: goal, mode, zero, share }) => ({ kind: 'ratio', target: goal, metric: { share }, ...mode, ...zero }))

const deduct = (full: number): fc.Arbitrary<Rule> =>
  fc
    .record({
      floor: maybe('floor', fc.constantFrom(0, full / 2)),
      clauses: fc.array(merged(fc.record({ pointsPerUnit: thousandths(0, 3) }), maybe('maxDeduct', halves(0, 5))), {
        maxLength: 3,
      }),
    })
    .map(({ floor, clauses }) => ({
      kind: 'deduct',
      ...floor,
      rules: clauses.map((clause, index) => ({ id: `d${index}`, label: `条${index}`, unit: '次', ...clause })),
    }))

const sample: fc.Arbitrary<Rule> = merged(
  fc.record({ kind: fc.constant('sample' as const), pointsPerFailure: thousandths(0, 3) }),
  merged(maybe('maxDeduct', halves(0, 5)), maybe('minSample', fc.nat(3))),
)

const ruleOf = (full: number): fc.Arbitrary<Rule> =>
  fc.oneof(
    fc.boolean().map((expected): Rule => ({ kind: 'yes_no', expected, points: full })),
    checklist(full),
    tiers(full),
    ratio,
    deduct(full),
    sample,
    fc.constant<Rule>({ kind: 'manual', min: 0, max: full, step: 0.25 }),
  )

const itemOf = (code: string): fc.Arbitrary<Item> =>
  fc
    .oneof(
      { weight: 20, arbitrary: halves(0, 12).chain((points) => fc.tuple(fc.constant(points), ruleOf(points))) },
      { weight: 1, arbitrary: fc.constant<[number, Rule]>([0, { kind: 'info' }]) },
    )
    .chain(([points, scoring]) =>
      fc.record({
        code: fc.constant(code),
        title: fc.constant(`指标${code}`),
        points: fc.constant(points),
        scoring: fc.constant(scoring),
        allowNotApplicable: fc.boolean(),
        noEvidenceScoresZero: fc.boolean(),
      }),
    )

const itemsOf = (prefix: string, least: number, most: number): fc.Arbitrary<Item[]> =>
  fc
    .integer({ min: least, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => itemOf(`${prefix}${index + 1}`))))

const sections: fc.Arbitrary<Section[]> = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).chain(([count, hasWeights]) =>
  fc.tuple(
    ...['A', 'B', 'C', 'D'].slice(0, count).map((code) =>
      fc.tuple(itemsOf(code, 1, 4), thousandths(0.001, 5)).map(([items, weight]) => ({
        code,
        title: `类别${code}`,
        points: items.reduce((sum, item) => sum + item.points, 0),
        items,
        ...(hasWeights && { weight }),
      })),
    ),
  ),
)

const VETOES: readonly Veto[] = [
  { code: 'V1', title: '按表' },
  { code: 'V2', title: '记零', effect: 'zero_total' },
  { code: 'V3', title: '强制', effect: 'force_grade' },
  { code: 'V4', title: '不排名', effect: 'no_rank' },
  { code: 'V5', title: '类别记零', effect: 'zero_section', section: 'A' },
]

export const template: fc.Arbitrary<ScoredTemplate> = fc
  .record({
    categories: sections,
    bonusItems: itemsOf('X', 0, 3),
    totalDecimals: fc.nat(3),
    decimals: fc.integer({ min: 1, max: 3 }), // points are halves
    applyAt: fc.constantFrom('item' as const, 'total' as const),
    notApplicablePolicy: fc.constantFrom('rescale' as const, 'rescale_section' as const, 'full' as const, 'zero' as const),
    effect: fc.constantFrom('zero_total' as const, 'force_grade' as const, 'no_rank' as const),
    bonusCap: maybe('bonusCap', halves(0, 8)),
    capTotal: maybe('capTotal', fc.boolean()),
  })
  .map(({ categories, decimals, applyAt, effect, bonusCap, capTotal, ...rest }) => ({
    schemaVersion: 1,
    id: 'P-1',
    version: '1',
    name: '示例表',
    subject: 'recipient_org',
    templateKind: 'scored',
    totalPoints: categories.reduce((sum, section) => sum + section.points, 0),
    scoreRounding: { decimals, mode: 'half_up', applyAt },
    grades: [
      { name: '优秀', min: 30 },
      { name: '合格', min: 15 },
      { name: '不合格', min: 0 },
    ],
    vetoPolicy: { effect },
    parameters: [{ id: 'target', label: '目标', default: 0.9, unit: '' }],
    vetoes: VETOES,
    categories,
    ...rest,
    ...bonusCap,
    ...capTotal,
  }))

const part = fc.oneof(fc.nat(30), thousandths(0, 30))

/** A fact of the item's rule, without waiver or override. */
export function ruleFact(item: Item): fc.Arbitrary<Fact> {
  const rule = item.scoring
  const fraction = (mayBeNegative: boolean): fc.Arbitrary<Fact> =>
    fc.tuple(part, part, fc.boolean()).map(([a, b, isNegative]) => {
      const isShare = rule.kind === 'ratio' && rule.metric?.share === true
      const [numerator, denominator] = isShare ? [Math.min(a, b), Math.max(a, b)] : [a, b]
      return { numerator: mayBeNegative && isNegative ? -numerator : numerator, denominator }
    })
  switch (rule.kind) {
    case 'yes_no':
      return fc.record({ met: fc.boolean() })
    case 'checklist':
      return fc.subarray(rule.options.map((option) => option.id)).map((ticked) => ({ ticked }))
    case 'tiers':
      return fc.oneof(
        thousandths(-25, 25).map((value): Fact => ({ value })),
        fraction(true),
      )
    case 'ratio':
      return fraction(false)
    case 'deduct':
      return fc
        .tuple(fc.subarray(rule.rules.map((clause) => clause.id)), fc.array(part, { minLength: 3, maxLength: 3 }))
        .map(([ids, times]) => ({ counts: Object.fromEntries(ids.map((id, index) => [id, times[index]!])) }))
    case 'sample':
      return fc
        .array(fc.boolean(), { maxLength: 6 })
        .map((failed) => ({ samples: failed.map((one, index) => ({ ref: `病历${index}`, failed: one })) }))
    case 'manual':
      return fc.nat(Math.round(rule.max * 4)).map((quarters) => ({ points: quarters / 4 }))
    case 'info':
      return fc.constantFrom({ text: '已核对' }, { text: '' })
  }
}

/** Any answer to an item. */
export function anyFact(item: Item): fc.Arbitrary<Fact> {
  const override = fc.nat(Math.round(item.points * 1000)).map((n) => ({ points: n / 1000, reason: '经复核' }))
  return fc.oneof(
    { weight: 8, arbitrary: ruleFact(item) },
    { weight: 1, arbitrary: ruleFact(item).map((fact) => ({ ...fact, noEvidence: true, reason: '无材料' })) },
    { weight: 1, arbitrary: override.map((one): Fact => ({ override: one })) },
    { weight: 1, arbitrary: fc.tuple(ruleFact(item), override).map(([fact, one]) => ({ ...fact, override: one })) },
    ...(item.allowNotApplicable
      ? [{ weight: 2, arbitrary: fc.constant<Fact>({ notApplicable: true, reason: '无此项服务' }) }]
      : []),
  )
}

export const itemsIn = (one: ScoredTemplate): readonly Item[] => [
  ...one.categories.flatMap((section) => section.items),
  ...(one.bonusItems ?? []),
]

/** @param answered How many of ten items are answered. */
export const inputFor = (one: ScoredTemplate, answered: number): fc.Arbitrary<SheetInput> =>
  fc
    .tuple(
      fc.tuple(...itemsIn(one).map((item) => fc.tuple(fc.nat(9), anyFact(item)))),
      fc.subarray(
        VETOES.map((veto) => veto.code),
        { maxLength: 2 },
      ),
      maybe('target', thousandths(0.5, 1)),
    )
    .map(([facts, vetoes, parameters]) => ({
      facts: Object.fromEntries(
        itemsIn(one).flatMap((item, index) => (facts[index]![0] < answered ? [[item.code, facts[index]![1]]] : [])),
      ),
      vetoes,
      parameters,
    }))

/** A template with answers, complete or not. */
export const sheet = fc
  .tuple(template, fc.constantFrom(0, 5, 9, 10))
  .chain(([one, answered]) => fc.tuple(fc.constant(one), inputFor(one, answered)))
