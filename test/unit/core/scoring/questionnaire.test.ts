import followUp from '@resources/templates/05-discharge-followup.json'
import { checkTemplate } from '@core/scoring/check-template'
import type { QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import { raisedAlerts } from '@core/scoring/questionnaire/raised-alerts'
import { readAnswer, readAnswers } from '@core/scoring/questionnaire/read-answers'
import { readTemplate } from '@core/scoring/read-template'
import { describe, expect, it } from 'vitest'
import { answersOf, questionnaireOf, satisfactionOf, scaleQuestion, singleQuestion } from './questionnaire-builder'
import { refusalOf } from './refusal'

type Json = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- templates are damaged at will here

const three = questionnaireOf([scaleQuestion(1), scaleQuestion(2, { weight: 1.5 }), scaleQuestion(3, { weight: 0.5 })])
const scoreOf = (template: QuestionnaireTemplate, ...values: readonly (number | string | null)[]) =>
  satisfactionOf(template, answersOf(...values)).score

describe('scoreQuestionnaire', () => {
  it('gives the weighted mean of the scores and the share of the two best values', () => {
    // (100 × 1 + 60 × 1.5 + 30 × 0.5) ÷ 3 = 205 ÷ 3; one of three is satisfied
    expect(scoreOf(three, 5, 3, 2)).toEqual({
      status: 'complete',
      answered: 3,
      of: 3,
      unanswered: [],
      index: '68.33',
      satisfactionRate: '33.33',
    })
    expect(scoreOf(three, 4, 5, 5)).toMatchObject({ satisfactionRate: '100.00' })
    expect(Object.keys(scoreOf(three, 4, 5, 5))).toEqual(['status', 'answered', 'of', 'unanswered', 'index', 'satisfactionRate'])
  })

  it('leaves values without a score out of both, though they are answers', () => {
    // (100 × 1.5 + 80 × 0.5) ÷ 2 = 95
    expect(scoreOf(three, 0, 5, 4)).toMatchObject({ status: 'complete', answered: 3, index: '95.00', satisfactionRate: '100.00' })
    expect(scoreOf(three, 0, 0, 0)).toMatchObject({ status: 'complete', answered: 3, index: null, satisfactionRate: null })
  })

  it('is incomplete while a scale question is open, and goes by those answered', () => {
    expect(scoreOf(three, 5, null, 1)).toMatchObject({
      status: 'incomplete',
      answered: 2,
      of: 3,
      unanswered: ['2'],
      index: '66.67',
      satisfactionRate: '50.00',
    })
    expect(scoreOf(three)).toMatchObject({ unanswered: ['1', '2', '3'], index: null, satisfactionRate: null })
  })

  it('rounds half up to totalDecimals', () => {
    expect(scoreOf({ ...three, totalDecimals: 0 }, 5, 3, 2)).toMatchObject({ index: '68', satisfactionRate: '33' })
    expect(scoreOf({ ...three, totalDecimals: 3 }, 5, 3, 2)).toMatchObject({ index: '68.333', satisfactionRate: '33.333' })
    const half = questionnaireOf([scaleQuestion(1, { weight: 0.125 }), scaleQuestion(2, { weight: 0.875 })], { totalDecimals: 1 })
    expect(
      scoreOf(
        {
          ...half,
          scale: [
            { value: 1, label: '好', score: 100 },
            { value: 2, label: '差', score: 0.2 },
          ],
        },
        1,
        2,
      ),
    ).toMatchObject({
      index: '12.7', // 12.675
    })
  })

  it('counts scale questions only: choices and words are in no figure', () => {
    const mixed = questionnaireOf([
      singleQuestion(1, { weight: 5 }),
      scaleQuestion(2, { kind: 'scale5_with_text' }),
      { no: 3, text: '建议', kind: 'text' },
    ])
    expect(scoreOf(mixed, 'Y', 4)).toMatchObject({ status: 'complete', answered: 1, of: 1, index: '80.00' })
    expect(scoreOf(mixed, null, 4)).toMatchObject({ status: 'complete', of: 1 })
    expect(scoreOf(mixed, 'Y', null)).toMatchObject({ status: 'incomplete', answered: 0, unanswered: ['2'] })
  })

  it('counts a question of weight 0 in the rate, not in the index', () => {
    const light = questionnaireOf([scaleQuestion(1), scaleQuestion(2, { weight: 0 })])
    expect(scoreOf(light, 3, 5)).toMatchObject({ index: '60.00', satisfactionRate: '50.00' })
    expect(scoreOf(light, 0, 5)).toMatchObject({ index: null, satisfactionRate: '100.00' })
  })

  it('takes the two best values by their scores, whatever their numbers and order', () => {
    const turned = {
      ...three,
      scale: [
        { value: 1, label: '好', score: 90 },
        { value: 9, label: '中', score: 50 },
        { value: 3, label: '较好', score: 70 },
      ],
    }
    expect(scoreOf(turned, 1, 3, 9)).toMatchObject({ satisfactionRate: '66.67' })
  })

  it('accounts for every answer in its trace', () => {
    const mixed = questionnaireOf([singleQuestion(1), scaleQuestion(2, { weight: 1.5 }), scaleQuestion(3)])
    const { trace } = satisfactionOf(mixed, { 1: { value: 'N' }, 2: { value: 4, text: '快' } })
    expect(trace).toEqual({
      engine: 1,
      kind: 'questionnaire',
      template: { id: 'Q-1', version: '1.0', sha256: '0'.repeat(64) },
      answers: [
        { no: '1', kind: 'single', fact: { value: 'N' }, state: 'answered', score: null, weight: null },
        { no: '2', kind: 'scale5', fact: { value: '4', text: '快' }, state: 'answered', score: '80', weight: '3/2' },
        { no: '3', kind: 'scale5', fact: null, state: 'unanswered', score: null, weight: null },
      ],
      weighted: '120',
      weights: '3/2',
      satisfied: '1',
      scored: '1',
      status: 'incomplete',
      index: '80.00',
      satisfactionRate: '100.00',
    })
  })
})

describe('raisedAlerts', () => {
  it('names the questions whose answer calls for attention', () => {
    const template = questionnaireOf([
      singleQuestion(1, { alertWhen: 'Y' }),
      scaleQuestion(2, { alertWhen: 1 }),
      singleQuestion(3),
    ])
    expect(raisedAlerts(template, answersOf('Y', 1, 'Y')).map(({ no }) => no)).toEqual([1, 2])
    expect(raisedAlerts(template, answersOf('N', 5, 'Y'))).toEqual([])
    expect(raisedAlerts(template, {})).toEqual([])
  })
})

describe('readAnswer', () => {
  const template = questionnaireOf([scaleQuestion(1), singleQuestion(2), { no: 3, text: '建议', kind: 'text' }])
  const read = (no: number, json: unknown) => readAnswer(template, template.questions[no - 1]!, json)

  it('takes a value that is given, with words or without, or words alone', () => {
    expect(read(1, { value: 0 })).toEqual({ value: 0 })
    expect(read(1, { value: 5, text: '都好' })).toEqual({ value: 5, text: '都好' })
    expect(read(2, { value: 'N' })).toEqual({ value: 'N' })
    expect(read(3, { text: '' })).toEqual({ text: '' })
  })

  it.each<[number, unknown, string]>([
    [1, null, 'FACT_INVALID 1'],
    [1, {}, 'FACT_INVALID 1'],
    [1, { value: 6 }, 'ANSWER_UNKNOWN 1.value'],
    [1, { value: '5' }, 'ANSWER_UNKNOWN 1.value'],
    [1, { value: null }, 'FACT_INVALID 1.value'],
    [1, { value: [5] }, 'FACT_INVALID 1.value'],
    [1, { value: Number.NaN }, 'ANSWER_UNKNOWN 1.value'],
    [1, { text: '好' }, 'FACT_FIELD_MISSING 1.value'],
    [1, { value: 5, text: 1 }, 'FACT_INVALID 1.text'],
    [1, { value: 5, text: '\ud842' }, 'FACT_INVALID 1.text'],
    [1, { value: 5, score: 100 }, 'FACT_FIELD_UNKNOWN 1.score'],
    [1, { notApplicable: true, reason: '无' }, 'NOT_APPLICABLE_REFUSED 1.notApplicable'],
    [2, { value: 'U' }, 'ANSWER_UNKNOWN 2.value'],
    [3, { value: 5 }, 'FACT_FIELD_UNKNOWN 3.value'],
  ])('refuses to question %i %j', (no, json, refusal) => {
    expect(refusalOf(() => read(no, json))).toBe(refusal)
  })

  it.each<[unknown, string]>([
    [[], 'FACTS_INVALID facts'],
    [{ facts: { 4: { value: 5 } } }, 'ITEM_UNKNOWN 4'],
    [{ facts: { '01': { value: 5 } } }, 'ITEM_UNKNOWN 01'],
    [{ facts: {}, vetoes: ['V1'] }, 'VETO_UNKNOWN vetoes.V1'],
    [{ facts: {}, parameters: { p: 1 } }, 'PARAMETER_UNKNOWN parameters.p'],
  ])('refuses the document %j', (json, refusal) => {
    expect(refusalOf(() => readAnswers(template, json))).toBe(refusal)
  })
})

describe('questionnaires', () => {
  it('ship with one that is read whole and may be published', () => {
    const shipped = readTemplate(followUp)
    expect(shipped).toEqual(followUp)
    expect(checkTemplate(shipped)).toEqual([])
  })

  const found = (template: QuestionnaireTemplate) => checkTemplate(template).map(({ at, code }) => `${code} ${at}`)
  it.each<[string, QuestionnaireTemplate, string[]]>([
    ['nothing', three, []],
    ['no question', questionnaireOf([]), ['SHEET_EMPTY questions']],
    ['a number twice', questionnaireOf([scaleQuestion(1), scaleQuestion(1)]), ['CODE_DUPLICATE questions.1']],
    ['a value twice', { ...three, scale: [...three.scale, three.scale[0]!] }, ['ID_DUPLICATE scale']],
    ['a score above 100', { ...three, scale: [...three.scale, { value: 6, label: '极好', score: 101 }] }, ['SCALE_SCORE scale']],
    ['a scale with one score', { ...three, scale: three.scale.slice(-2) }, ['SCALE_SHORT scale']],
    ['no scale for choices only', { ...questionnaireOf([singleQuestion(1)]), scale: [] }, []],
    ['weights of 0 only', questionnaireOf([scaleQuestion(1, { weight: 0 })]), ['QUESTION_WEIGHTS questions']],
    ['a choice without options', questionnaireOf([singleQuestion(1, { options: [] })]), ['OPTIONS_EMPTY questions.1']],
    [
      'an option twice',
      questionnaireOf([
        singleQuestion(1, {
          options: [
            { value: 'Y', label: '有' },
            { value: 'Y', label: '是' },
          ],
        }),
      ]),
      ['ID_DUPLICATE questions.1'],
    ],
    ['an alert no answer raises', questionnaireOf([singleQuestion(1, { alertWhen: 'U' })]), ['ALERT_UNKNOWN questions.1']],
  ])('breach by %s', (_, template, breaches) => {
    expect(found(template)).toEqual(breaches)
  })

  it.each<[string, (template: Json) => unknown]>([
    ['TEMPLATE_INVALID questions.2.text', (t) => delete t.questions[1].text],
    ['TEMPLATE_INVALID questions.1.no', (t) => (t.questions[1].no = '2')],
    ['TEMPLATE_INVALID questions.2.weight', (t) => (t.questions[1].weight = -1)],
    ['KIND_NOT_SUPPORTED questions.2.kind', (t) => (t.questions[1].kind = 'multiple')],
    ['TEMPLATE_INVALID questions.2.kind', (t) => delete t.questions[1].kind],
    ['TEMPLATE_INVALID questions.1.options.0.value', (t) => (t.questions[0].options[0].value = null)],
    ['TEMPLATE_INVALID scale.0.score', (t) => (t.scale[0].score = -1)],
    ['TEMPLATE_INVALID scale.0.points', (t) => (t.scale[0].points = 1)],
    ['TEMPLATE_INVALID scale', (t) => delete t.scale],
    ['TEMPLATE_INVALID scoring.smallSample.minValid', (t) => (t.scoring.smallSample.minValid = 0.5)],
  ])('are refused as %s', (refusal, damage) => {
    const template = structuredClone(followUp)
    damage(template)
    expect(refusalOf(() => readTemplate(template))).toBe(refusal)
  })
})
