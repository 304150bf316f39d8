import { describe, expect, it } from 'vitest'
import { questionnaireOf, scaleQuestion, singleQuestion } from '../../core/scoring/questionnaire-builder'
import { askerAt } from './plain-typing'
import { choiceKeys } from '../../../../renderer/screens/inspections/sheet/questionnaire/questionnaire-form'

const template = questionnaireOf([
  singleQuestion(1),
  scaleQuestion(2),
  scaleQuestion(3, { kind: 'scale5_with_text' }),
  { no: 4, text: '建议', kind: 'text' },
])

describe('digits on a question', () => {
  it('choose an option by its place, a scale value by its own figure, and go on', () => {
    const { keys, fact, session } = askerAt(template)
    keys('2', '5', '0')
    expect([fact('1'), fact('2'), fact('3'), session().current]).toEqual([{ value: 'N' }, { value: 5 }, { value: 0 }, '4'])
  })

  it('do nothing where there is no such answer', () => {
    const { keys, saved, session } = askerAt(template)
    keys('0', '3', 'ArrowDown', '6', '9')
    expect([saved, session().current]).toEqual([[], '2'])
  })

  it('change an answer and keep its words', () => {
    const { keys, fact } = askerAt(template)
    keys('ArrowDown', 'ArrowDown', '4', 'ArrowUp', 'r', '"等得久"', 'Enter', '2')
    expect(fact('3')).toEqual({ value: 2, text: '等得久' })
  })

  it('are counted where the values of a scale are no single figures', () => {
    const wide = questionnaireOf([scaleQuestion(1)], {
      scale: [
        { value: 10, label: '好', score: 100 },
        { value: 0, label: '差', score: 0 },
      ],
    })
    expect(choiceKeys(wide, wide.questions[0]!)).toEqual(['1', '2'])
    const { keys, fact } = askerAt(wide)
    keys('1')
    expect(fact('1')).toEqual({ value: 10 })
  })
})

describe('words', () => {
  it('typed before the choice wait for it', () => {
    const { keys, fact, session, saved } = askerAt(template)
    keys('ArrowDown', 'ArrowDown', 'r', '"态度好"', 'Enter')
    expect([session().said, saved]).toMatchObject([{ code: 'NOT_CHOSEN' }, []])
    keys('4')
    expect(fact('3')).toEqual({ value: 4, text: '态度好' })
  })

  it('are the answer where nothing can be chosen; Enter opens their field', () => {
    const { keys, fact } = askerAt(template)
    keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter', '"多派内科"', 'Enter')
    expect(fact('4')).toEqual({ text: '多派内科' })
  })

  it('are a remark where the question asks for none', () => {
    const { keys, saved } = askerAt(template)
    keys('r', '"家属代答"', 'Enter')
    expect(saved).toEqual([{ kind: 'remark', item: '1', to: '家属代答' }])
  })

  it('that are emptied leave the choice', () => {
    const { keys, fact } = askerAt(template)
    keys('ArrowDown', 'ArrowDown', '4', 'ArrowUp', 'r', '"好"', 'Enter', 'r', '""', 'Enter')
    expect(fact('3')).toEqual({ value: 4 })
  })
})

describe('Enter on a question', () => {
  it('waits for a choice, and only goes on once there is one', () => {
    const { keys, session, saved } = askerAt(template)
    keys('Enter')
    expect([session().current, session().said]).toMatchObject(['1', { code: 'NOT_CHOSEN' }])
    keys('1', 'ArrowUp', 'Enter')
    expect([session().current, saved.length]).toEqual(['2', 1])
  })
})

it('nothing is "not applicable": there is a value for who does not know', () => {
  const { keys, session } = askerAt(template)
  keys('n')
  expect(session()).toMatchObject({ field: null, said: { code: 'NOT_APPLICABLE_REFUSED' } })
})

it('sections are not walked: a questionnaire leaves those keys to the next questionnaire', () => {
  const { keys, session } = askerAt(template)
  keys('PageDown')
  expect(session().current).toBe('1')
})

it('a finished questionnaire takes no answer', () => {
  const { keys, saved } = askerAt(template, undefined, true)
  keys('1', 'r', 'Delete', 'Ctrl+z')
  expect(saved).toEqual([])
})
