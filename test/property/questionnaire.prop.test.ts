import { checkTemplate } from '@core/scoring/check-template'
import { combineQuestionnaires } from '@core/scoring/questionnaire/combine-questionnaires'
import type { Answer, Answers } from '@core/scoring/questionnaire/questionnaire-fact'
import type { Question, QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import { readAnswers } from '@core/scoring/questionnaire/read-answers'
import { scoreQuestionnaire } from '@core/scoring/questionnaire/score-questionnaire'
import { readTemplate } from '@core/scoring/read-template'
import { points } from '@core/shared/points'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/*
 * Mutations: each of these rules was broken once, and the test above its list was the first to fail (properties ran first).
 *   scoreQuestionnaire agrees with the norm calculated a second time
 *     - weights without effect
 *     - the default weight is 0
 *     - 说不清 scores 0
 *     - only the best value is satisfied
 *     - the rate is of all scale questions
 *     - choices are among the counted questions
 *   combineQuestionnaires of one questionnaire is that questionnaire, and does not depend on the order of several
 *     - unit: every questionnaire is valid
 *   combine-questionnaires.test.ts: combineQuestionnaires gives numbers only where there are fewer than the template asks for
 *     - unit: small samples give figures
 *   combine-questionnaires.test.ts: combineQuestionnaires takes the mean index of the valid ones and the share satisfied at question 10
 *     - unit: who did not know leaves the rate
 */

const RUNS = { numRuns: 2000 }

const scale = fc
  .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 6 })
  .chain((tenths) =>
    fc.shuffledSubarray(
      [
        ...tenths.map((n, index) => ({ value: index + 1, label: `档${index}`, score: n / 10 })),
        { value: 0, label: '说不清', score: null },
      ],
      { minLength: tenths.length + 1 },
    ),
  )

const questionOf = (no: number): fc.Arbitrary<Question> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom('scale5' as const, 'scale5_with_text' as const), fc.option(fc.integer({ min: 0, max: 40 })))
        .map(([kind, weight]): Question => ({ no, text: `第${no}题`, kind, ...(weight === null ? {} : { weight: weight / 8 }) })),
    },
    {
      weight: 1,
      arbitrary: fc.constant<Question>({
        no,
        text: `第${no}题`,
        kind: 'single',
        options: [
          { value: 'Y', label: '有' },
          { value: 'N', label: '无' },
        ],
      }),
    },
    { weight: 1, arbitrary: fc.constant<Question>({ no, text: `第${no}题`, kind: 'text' }) },
  )

const template: fc.Arbitrary<QuestionnaireTemplate> = fc
  .tuple(scale, fc.integer({ min: 0, max: 6 }), fc.nat(3))
  .chain(([values, count, totalDecimals]) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => questionOf(index + 2))).map((questions): QuestionnaireTemplate => ({
      schemaVersion: 1,
      id: 'Q-1',
      version: '1.0',
      name: '示例问卷',
      subject: 'patient',
      templateKind: 'questionnaire',
      totalDecimals,
      scale: values,
      // One question with a weight, so that it may be published.
      questions: [{ no: 1, text: '第1题', kind: 'scale5', weight: 1 }, ...questions],
    })),
  )

const answerTo = (one: QuestionnaireTemplate, question: Question): fc.Arbitrary<Answer> => {
  if (question.kind === 'text') return fc.constantFrom({ text: '' }, { text: '都好' })
  const values = question.kind === 'single' ? ['Y', 'N'] : one.scale.map(({ value }) => value)
  return fc.constantFrom(...values.map((value) => ({ value })))
}

const answersFor = (one: QuestionnaireTemplate): fc.Arbitrary<Answers> =>
  fc
    .tuple(...one.questions.map((question) => fc.option(answerTo(one, question), { freq: 5 })))
    .map((list) =>
      Object.fromEntries(
        list.flatMap((answer, index): [string, Answer][] =>
          answer === null ? [] : [[String(one.questions[index]!.no), answer]],
        ),
      ),
    )

const filled = template.chain((one) => fc.tuple(fc.constant(one), answersFor(one)))
const run = (one: QuestionnaireTemplate, answers: Answers) => scoreQuestionnaire(one, answers, { sha256: 'f'.repeat(64) })
const scoreOf = (one: QuestionnaireTemplate, answers: Answers) => run(one, answers).score

/** Index and rate with whole numbers alone: scores in tenths, weights in eighths, cut half up at the end. */
function naive(one: QuestionnaireTemplate, answers: Answers): { index: string | null; satisfactionRate: string | null } {
  const decimals = 10n ** BigInt(one.totalDecimals ?? 2)
  const ratio = (n: bigint, d: bigint): string => {
    const whole = (2n * n * decimals + d) / (2n * d)
    const digits = String(whole).padStart(String(decimals).length, '0')
    const cut = digits.length - String(decimals).length + 1
    return decimals === 1n ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  }
  const second = one.scale.flatMap(({ score }) => (score === null ? [] : [score])).sort((a, b) => b - a)[1]!
  const given = one.questions.flatMap((question) => {
    const value = question.kind.startsWith('scale')
      ? one.scale.find((each) => each.value === answers[question.no]?.value)
      : undefined
    if (value === undefined || value.score === null) return []
    return [
      {
        tenths: BigInt(Math.round(value.score * 10)),
        eighths: BigInt((question.weight ?? 1) * 8),
        isGood: value.score >= second,
      },
    ]
  })
  const eighths = given.reduce((sum, each) => sum + each.eighths, 0n)
  const weighted = given.reduce((sum, each) => sum + each.tenths * each.eighths, 0n)
  const good = BigInt(given.filter(({ isGood }) => isGood).length)
  return {
    index: eighths === 0n ? null : ratio(weighted, eighths * 10n),
    satisfactionRate: given.length === 0 ? null : ratio(good * 100n, BigInt(given.length)),
  }
}

describe('scoreQuestionnaire', () => {
  it('takes what the readers and publishing take', () => {
    fc.assert(
      fc.property(filled, ([one, answers]) => {
        expect(readTemplate(one)).toEqual(one)
        expect(checkTemplate(one)).toEqual([])
        expect(readAnswers(one, { facts: answers })).toEqual(answers)
      }),
      RUNS,
    )
  })

  it('agrees with the norm calculated a second time', () => {
    fc.assert(
      fc.property(filled, ([one, answers]) => {
        const score = scoreOf(one, answers)
        expect({ index: score.index, satisfactionRate: score.satisfactionRate }).toEqual(naive(one, answers))
        const asked = one.questions.filter(({ kind }) => kind.startsWith('scale'))
        expect(score.unanswered).toEqual(asked.filter(({ no }) => answers[no] === undefined).map(({ no }) => String(no)))
        expect([score.of, score.answered, score.status]).toEqual([
          asked.length,
          asked.length - score.unanswered.length,
          score.unanswered.length === 0 ? 'complete' : 'incomplete',
        ])
      }),
      RUNS,
    )
  })

  it('never falls with a better answer', () => {
    fc.assert(
      fc.property(filled, fc.nat(), ([one, answers], n) => {
        const scoreOfValue = (value: unknown) => one.scale.find((each) => each.value === value)?.score ?? null
        const better = one.questions.flatMap((question) => {
          const score = question.kind.startsWith('scale') ? scoreOfValue(answers[question.no]?.value) : null
          return score === null
            ? []
            : one.scale.filter((each) => (each.score ?? -1) > score).map(({ value }) => ({ no: question.no, value }))
        })
        const chosen = better[n % Math.max(1, better.length)]
        fc.pre(chosen !== undefined)
        const before = scoreOf(one, answers)
        const after = scoreOf(one, { ...answers, [chosen.no]: { value: chosen.value } })
        const isNoLower = (a: string | null, b: string | null) => a === b || points(a!).gte(points(b!))
        expect([isNoLower(after.index, before.index), isNoLower(after.satisfactionRate, before.satisfactionRate)]).toEqual([
          true,
          true,
        ])
      }),
      RUNS,
    )
  })

  it('stays within the scale, and 说不清 changes neither figure', () => {
    fc.assert(
      fc.property(filled, fc.nat(), ([one, answers], n) => {
        const { index, satisfactionRate } = scoreOf(one, answers)
        const scores = one.scale.flatMap(({ score }) => (score === null ? [] : [score]))
        if (index !== null) {
          const margin = 1 // of the rounding, at 0 decimals
          expect(Number(index)).toBeGreaterThanOrEqual(Math.min(...scores) - margin)
          expect(Number(index)).toBeLessThanOrEqual(Math.max(...scores) + margin)
          expect(Number(satisfactionRate)).toBeLessThanOrEqual(100)
        }
        const open = one.questions.filter(({ no, kind }) => kind.startsWith('scale') && answers[no] === undefined)
        const question = open[n % Math.max(1, open.length)]
        fc.pre(question !== undefined)
        const unsure = scoreOf(one, { ...answers, [question.no]: { value: 0 } })
        expect(unsure).toMatchObject({ index, satisfactionRate, answered: scoreOf(one, answers).answered + 1 })
      }),
      RUNS,
    )
  })

  it('does not depend on the order of questions, scale or answers, nor on the unit of the weights', () => {
    fc.assert(
      fc.property(filled, fc.integer({ min: 2, max: 9 }), ([one, answers], factor) => {
        const other = Object.fromEntries(Object.entries(answers).reverse())
        expect(JSON.stringify(run(one, other))).toBe(JSON.stringify(run(one, answers)))
        const turned = {
          ...one,
          scale: [...one.scale].reverse(),
          questions: [...one.questions].reverse().map((question) => ({ ...question, weight: (question.weight ?? 1) * factor })),
        }
        const [a, b] = [scoreOf(one, answers), scoreOf(turned, answers)]
        expect({ ...b, unanswered: [...b.unanswered].reverse() }).toEqual(a)
      }),
      RUNS,
    )
  })

  it('is a pure function: same input, same bytes', () => {
    fc.assert(
      fc.property(filled, ([one, answers]) => {
        const first = JSON.stringify(run(one, answers))
        expect(JSON.stringify(run(structuredClone(one), structuredClone(answers)))).toBe(first)
      }),
      RUNS,
    )
  })
})

describe('combineQuestionnaires', () => {
  const many = template.chain((one) => fc.tuple(fc.constant(one), fc.array(answersFor(one), { maxLength: 6 })))

  it('of one questionnaire is that questionnaire, and does not depend on the order of several', () => {
    fc.assert(
      fc.property(many, ([one, list]) => {
        expect(combineQuestionnaires(one, [...list].reverse())).toEqual(combineQuestionnaires(one, list))
        for (const answers of list) {
          const { index, satisfactionRate, answered } = scoreOf(one, answers)
          const alone = combineQuestionnaires(one, [answers])
          expect(alone.valid).toBe(answered > 0 ? 1 : 0)
          if (answered > 0) expect(alone).toMatchObject({ index, satisfactionRate })
        }
        // The same answers again change no figure.
        const twice = combineQuestionnaires(one, [...list, ...list])
        const once = combineQuestionnaires(one, list)
        expect(twice).toMatchObject({ index: once.index, satisfactionRate: once.satisfactionRate, valid: once.valid * 2 })
      }),
      RUNS,
    )
  })
})
