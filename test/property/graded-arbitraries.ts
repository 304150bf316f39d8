import type { GradedFact, GradedFacts } from '@core/scoring/graded/graded-fact'
import type { GradedItem, GradedTemplate, Level, PassRule } from '@core/scoring/graded/graded-template'
import fc from 'fast-check'

/** Graded sheets of every kind and facts for them, as the norm of scores allows them. */

const clauses = (code: string, level: Level): fc.Arbitrary<string[]> =>
  fc.integer({ min: 1, max: 4 }).map((count) => Array.from({ length: count }, (_, index) => `${code}${level}${index}`))

const itemOf = (code: string): fc.Arbitrary<GradedItem> =>
  fc.record({
    code: fc.constant(code),
    title: fc.constant(`条款${code}`),
    itemType: fc.constantFrom('basic', 'recommended'),
    levels: fc.record({ C: clauses(code, 'C'), B: clauses(code, 'B'), A: clauses(code, 'A') }),
    allowNotApplicable: fc.constant(true),
  })

/** @param types That the sheet has. */
const passRules = (types: readonly string[]): fc.Arbitrary<PassRule[]> =>
  fc
    .array(
      fc.array(
        fc.record({
          itemType: fc.constantFrom(...types),
          minGrade: fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const),
          share: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      { maxLength: 3 },
    )
    .map((rules) => rules.map((conditions, index) => ({ id: `r${index}`, conditions })))

export const gradedTemplate: fc.Arbitrary<GradedTemplate> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([sections, items]) =>
    fc.tuple(
      ...Array.from({ length: sections }, (_, section) =>
        fc
          .tuple(...Array.from({ length: items }, (__, index) => itemOf(`${section + 1}.${index + 1}`)))
          .map((list) => ({ code: String(section + 1), title: `类别${section + 1}`, items: list })),
      ),
    ),
  )
  .chain((categories) =>
    passRules([...new Set(categories.flatMap(({ items }) => items.map(({ itemType }) => itemType)))]).map((rules) => ({
      schemaVersion: 1,
      id: 'G-1',
      version: '1.0',
      name: '示例分级表',
      subject: 'recipient_org',
      templateKind: 'graded',
      passRules: rules,
      categories,
    })),
  )

export const itemsOfGraded = (template: GradedTemplate): readonly GradedItem[] =>
  template.categories.flatMap((section) => section.items)

/** Most clauses are met, so that every grade occurs. */
const met = fc.integer({ min: 0, max: 9 }).map((n) => n > 0)
const answers = (list: readonly string[]): fc.Arbitrary<boolean[]> => fc.tuple(...list.map(() => met))

export const gradedFact = (item: GradedItem): fc.Arbitrary<GradedFact> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .record({ C: answers(item.levels.C), B: answers(item.levels.B), A: answers(item.levels.A) })
        .map((all): GradedFact => ({ met: all })),
    },
    { weight: 1, arbitrary: fc.constant<GradedFact>({ notApplicable: true, reason: '无此项服务' }) },
  )

/** @param answered Share of the items that are answered, 0 to 1. */
const factsFor = (template: GradedTemplate, answered: number): fc.Arbitrary<GradedFacts> => {
  const items = itemsOfGraded(template)
  return fc
    .tuple(...items.map((item) => fc.tuple(fc.integer({ min: 1, max: 100 }), gradedFact(item))))
    .map((list) =>
      Object.fromEntries(
        list.flatMap(([n, fact], index): [string, GradedFact][] => (n <= answered * 100 ? [[items[index]!.code, fact]] : [])),
      ),
    )
}

export const gradedSheet: fc.Arbitrary<readonly [GradedTemplate, GradedFacts]> = gradedTemplate.chain((template) =>
  fc.constantFrom(1, 1, 0.7).chain((answered) => fc.tuple(fc.constant(template), factsFor(template, answered))),
)

/** The graded sheet complete. */
export const completeGradedSheet: fc.Arbitrary<readonly [GradedTemplate, GradedFacts]> = gradedTemplate.chain((template) =>
  fc.tuple(fc.constant(template), factsFor(template, 1)),
)
