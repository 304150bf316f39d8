import type { GradedItem, GradedTemplate, PassRule } from '@core/scoring/graded/graded-template'
import type { Question, QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import fc from 'fast-check'

/** Graded sheets and questionnaires while they are written: every text may be empty, and every field may be missing that may. */

const word = fc.constantFrom('', ' ', '甲', '一、二；三\n四', '=1+1', '"7"', '7', '是', 'a/b~c', '首尾 ', '多'.repeat(300))
const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.integer({ min: -1000, max: 1000 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'key', '名/称', ''), tie('node'), { maxKeys: 3 }),
  ),
})).node
const strange = fc.dictionary(fc.constantFrom('key', 'color', '备 注', 'a.b', 'x/y', '', '附~注'), json, { maxKeys: 2 })
const maybe = (name: string, value: fc.Arbitrary<unknown>) =>
  fc.option(value, { nil: undefined, freq: 2 }).map((one) => (one === undefined ? {} : { [name]: one }))
const all = <T>(...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map((some) => Object.assign({}, ...some) as T)
const words = fc.array(word, { maxLength: 3 })
const decimals = fc.integer({ min: -5000, max: 300_000 }).map((n) => n / 1000)
const places = fc.integer({ min: 0, max: 3 })

const head = all<object>(
  strange.map(({ key: _key, ...rest }) => rest),
  fc.record({
    schemaVersion: fc.constant(1),
    id: fc.constantFrom('', 'K-1'),
    version: fc.constantFrom('', '1.0', '1'),
    name: word,
    subject: fc.constantFrom('supporting_org', 'recipient_org', 'dispatched_staff', 'patient'),
  }),
  maybe('nameEn', word),
  maybe('status', word),
  maybe('notes', words),
  maybe('signatureBlock', words),
)

const itemOf = (code: string): fc.Arbitrary<GradedItem> =>
  all(
    strange.map(({ key: _key, ...rest }) => rest), // here "key" is a field of its own
    fc.record({
      code: fc.constant(code),
      title: word,
      itemType: fc.constantFrom('', 'basic', '推荐'),
      levels: fc.record({ C: words, B: words, A: words }),
      allowNotApplicable: fc.boolean(),
    }),
    maybe('titleEn', word),
    maybe('requirement', word),
    maybe('checkMethods', fc.array(fc.constantFrom('docs', '访谈', 'a；b', ''), { maxLength: 3 })),
    maybe('evidence', words),
    maybe('key', fc.boolean()),
    maybe('department', word),
  )

const ruleOf = (id: string): fc.Arbitrary<PassRule> =>
  all(
    strange,
    fc.record({
      id: fc.constant(id),
      conditions: fc.array(
        fc.record({
          itemType: fc.constantFrom('', 'basic', '推荐'),
          minGrade: fc.constantFrom('A', 'B', 'C', 'D'),
          share: decimals,
        }),
        { maxLength: 3 },
      ),
    }),
    maybe('label', word),
  )

const listOf = <T>(most: number, one: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.nat(most).chain((length) => fc.tuple(...Array.from({ length }, (_, index) => one(index))))

export const looseGraded: fc.Arbitrary<GradedTemplate> = all(
  head,
  maybe('gradeScale', fc.array(fc.record({ code: word, rank: fc.option(decimals), meaning: word }), { maxLength: 3 })),
  maybe('gradingRule', fc.constant('ladder')),
  maybe('ladderNote', word),
  maybe('reviewLevels', words),
  maybe('checkMethods', fc.dictionary(fc.constantFrom('docs', '访谈', '', '7'), word, { maxKeys: 3 })),
  maybe('gapList', all(strange, maybe('generateWhen', word), maybe('fields', words))),
  fc.record({
    templateKind: fc.constant('graded'),
    passRules: listOf(3, (index) => ruleOf(`规则${index}`)),
    categories: listOf(3, (section) =>
      all(
        strange,
        fc.record({
          code: fc.constant(String(section + 1)),
          title: word,
          items: listOf(4, (index) => itemOf(`${section + 1}.${index + 1}`)),
        }),
        maybe('titleEn', word),
      ),
    ),
  }),
)

const answer = fc.oneof(word, decimals)
const questionOf = (no: number): fc.Arbitrary<Question> =>
  all(
    strange,
    fc.record({
      no: fc.constant(no),
      text: word,
      kind: fc.constantFrom('scale5', 'scale5_with_text', 'scale', 'single', 'single_2', 'text'),
    }),
    maybe('dimension', word),
    maybe('weight', decimals),
    maybe(
      'options',
      fc.array(
        all(
          strange.map(({ key: _key, ...rest }) => rest),
          fc.record({ value: answer, label: word }),
        ),
        { maxLength: 3 },
      ),
    ),
    maybe('crossCheck', word),
    maybe('alertWhen', answer),
    maybe('alert', word),
  )

const figure = all(strange, fc.record({ definition: word }), maybe('reportAs', word), maybe('decimals', places))

export const looseQuestionnaire: fc.Arbitrary<QuestionnaireTemplate> = all(
  head,
  maybe('totalDecimals', places),
  maybe('intro', word),
  maybe('contactFields', words),
  maybe(
    'scoring',
    all(
      strange,
      maybe('validResponse', word),
      maybe('satisfactionRate', figure),
      maybe('satisfactionIndex', figure),
      maybe('smallSample', all(strange, fc.record({ minValid: fc.nat(50) }), maybe('rule', word))),
    ),
  ),
  maybe('sampling', all(strange, maybe('default', word), maybe('replace', word))),
  maybe('privacy', word),
  fc.record({
    templateKind: fc.constant('questionnaire'),
    scale: listOf(5, (value) =>
      fc.record({ value: fc.constant(5 - value), label: word, score: fc.option(decimals, { nil: null }) }),
    ),
    questions: listOf(5, (index) => questionOf(index * 2 + 1)),
  }),
)
