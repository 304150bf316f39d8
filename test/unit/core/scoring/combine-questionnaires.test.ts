import followUp from '@resources/templates/05-discharge-followup.json'
import { combinationRule } from '@core/scoring/questionnaire/combination-rule'
import { combineQuestionnaires } from '@core/scoring/questionnaire/combine-questionnaires'
import { questionMeans } from '@core/scoring/questionnaire/question-means'
import type { QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import { readTemplate } from '@core/scoring/read-template'
import { describe, expect, it } from 'vitest'
import { answersOf, questionnaireOf, scaleQuestion } from './questionnaire-builder'

const shipped = readTemplate(followUp) as QuestionnaireTemplate

/** All scale questions with one value, question 10 with another. */
const filled = (value: number, overall: number | null) => answersOf('Y', ...Array<number>(7).fill(value), 'N', overall)

describe('combinationRule', () => {
  it('reads the words of the shipped questionnaire', () => {
    expect(combinationRule(shipped)).toEqual({
      mustAnswer: [10],
      leastScaleAnswers: 5,
      rate: { question: 10, values: [5, 4] },
      rateDecimals: 1,
      indexDecimals: 1,
      minValid: 5,
      unread: [],
    })
  })

  it('guesses at nothing: other words are named', () => {
    const worded = (validResponse: string, definition: string) =>
      combinationRule({ ...shipped, scoring: { validResponse, satisfactionRate: { definition } } })
    expect(worded('大部分题已答', '满意的人数÷总人数')).toMatchObject({
      mustAnswer: [],
      leastScaleAnswers: 1,
      rate: null,
      unread: ['validResponse', 'satisfactionRate'],
    })
    expect(worded('第99题已答', '第10题答“很好”的人数÷有效问卷数').unread).toEqual(['validResponse', 'satisfactionRate'])
    expect(worded('第10题已答，第2题已答', '第10题答“非常满意”、“满意”或“一般”的人数÷有效问卷数')).toMatchObject({
      mustAnswer: [10, 2],
      leastScaleAnswers: 0,
      rate: { values: [5, 4, 3] },
      unread: [],
    })
    expect(worded('量表题作答不少于3题', '第1题答“满意”的人数÷有效问卷数').unread).toEqual(['satisfactionRate']) // no scale question
  })
})

describe('combineQuestionnaires', () => {
  it('takes the mean index of the valid ones and the share satisfied at question 10', () => {
    const all = [filled(5, 5), filled(4, 4), filled(3, 3), filled(2, 2), filled(5, 0), filled(5, null), answersOf('Y', 5, 5)]
    // indexes 100, 80, 60, 30 and, without question 10, 100: mean 74; two of five satisfied
    expect(combineQuestionnaires(shipped, all)).toMatchObject({
      received: 7,
      valid: 5,
      isSmallSample: false,
      index: '74.0',
      satisfactionRate: '40.0',
      satisfied: 2,
      answered: 5,
    })
    expect(combineQuestionnaires(shipped, [...all].reverse())).toEqual(combineQuestionnaires(shipped, all))
  })

  it('gives numbers only where there are fewer than the template asks for', () => {
    const four = [filled(5, 5), filled(5, 5), filled(5, 5), filled(5, 5)]
    expect(combineQuestionnaires(shipped, four)).toMatchObject({
      received: 4,
      valid: 4,
      isSmallSample: true,
      index: null,
      satisfactionRate: null,
    })
    expect(combineQuestionnaires(shipped, [])).toMatchObject({ valid: 0, isSmallSample: true, index: null })
  })

  it('wants five scale answers, 说不清 being one', () => {
    const five = answersOf('Y', 5, 5, 0, 0, null, null, null, 'N', 4)
    const short = answersOf('Y', 5, 5, 0, null, null, null, null, 'N', 4)
    expect(combineQuestionnaires(shipped, [five, short])).toMatchObject({ received: 2, valid: 1 })
  })

  it('goes by all scale questions where the template says nothing', () => {
    const plain = questionnaireOf([scaleQuestion(1), scaleQuestion(2)])
    expect(combineQuestionnaires(plain, [answersOf(5, 3), answersOf(0, 4), {}])).toMatchObject({
      received: 3,
      valid: 2,
      index: '80.00',
      satisfactionRate: '66.67',
      satisfied: 2,
      answered: 3,
    })
    expect(combineQuestionnaires(plain, [answersOf(0, 0)])).toMatchObject({ valid: 1, index: null, satisfactionRate: null })
  })
})

describe('questionMeans', () => {
  it('takes the scores of the valid questionnaires, question by question, rounded half up once', () => {
    const means = questionMeans(questionnaireOf([scaleQuestion(1), scaleQuestion(2), scaleQuestion(3)]), [
      answersOf(5, 3, 0),
      answersOf(5, 4, 0),
      answersOf(4, 4, null),
      {},
    ])
    // 100, 100, 80 and 60, 80, 80; nobody scored the third.
    expect([...means]).toEqual([
      [1, '93.33'],
      [2, '73.33'],
    ])
  })

  it('says nothing of too small a sample', () => {
    const five = Array.from({ length: 5 }, () => filled(5, 4))
    expect(questionMeans(shipped, five.slice(1)).size).toBe(0)
    expect(questionMeans(shipped, five).get(10)).toBe('80.0')
  })
})
