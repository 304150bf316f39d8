import { expect, test } from 'vitest'
import { surveyFacts } from '@core/posting/survey-facts'
import type { Answers } from '@core/scoring/questionnaire/questionnaire-fact'
import { answers, FOLLOW_UP } from '../../../support/kinds'

const filled = (...values: number[]) => values.map((value) => answers(value) as Answers)

test('satisfied and valid answers of the questionnaires that came in', () => {
  const facts = surveyFacts([{ template: FOLLOW_UP, filled: [...filled(5, 4, 3, 2, 1, 0), {}] }])
  expect(facts.map(([word, { value, told }]) => [word, Number(value), told])).toEqual([
    ['survey.satisfied', 2, { received: 6, valid: 6 }],
    ['survey.answered', 6, { received: 6, valid: 6 }],
  ])
})

test('nothing of too few, of none, and of several templates', () => {
  expect(surveyFacts([{ template: FOLLOW_UP, filled: filled(5, 5, 5, 5) }])).toEqual([])
  expect(surveyFacts([])).toEqual([])
  const other = { ...FOLLOW_UP, version: '2.0' }
  expect(
    surveyFacts([
      { template: FOLLOW_UP, filled: filled(5, 5, 5, 5, 5) },
      { template: other, filled: filled(5) },
    ]),
  ).toEqual([])
})
