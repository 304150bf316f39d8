import type { TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { DOUBTS } from '@core/drafting/clauses/found'
import type { Prompt } from '@core/drafting/clauses/prompts'
import { withLine } from '@core/drafting/edit-draft'
import { draftOf, undoStep, type DesignerSession } from '../../../../../renderer/screens/templates/designer/designer-session'
import { toCheck, withClauseAt } from '../../../../../renderer/screens/templates/designer/source/clause-edits'
import { answerWords, questionWords } from '../../../../../renderer/screens/templates/designer/source/question-words'
import { answered, questionOf } from '../../../../../renderer/screens/templates/designer/source/questions'
import { pressInSource, putClauses } from '../../../../../renderer/screens/templates/designer/source/source-keys'
import { desk, designerTexts, line, newKey, pastedDraft } from './desk'

const TEXT = '漏报月报，每次扣1分；迟报，每次扣0.5分；无签字盖章酌情扣0.5—1分；扣完为止。'
const pasted = (text = TEXT) => desk('E1', pastedDraft('E1', text))
const clauses = (session: DesignerSession) => line(session).source?.clauses ?? []
const kinds = (session: DesignerSession) => clauses(session).map(({ clause }) => clause.kind)
const press = (session: DesignerSession, ...keys: string[]) => keys.reduce((now, key) => pressInSource(now, key) ?? now, session)

describe('a question', () => {
  it('is asked of the clause that waits, and answered by place', () => {
    const session = pasted()
    expect(questionOf(line(session), false, 0)).toBeNull()
    expect(questionOf(line(session), false, 2)).toMatchObject({ ask: 'DISCRETION', figures: { min: 0.5, max: 1 } })
    const fixed = answered(session, 0)
    expect(clauses(fixed)[2]).toMatchObject({ clause: { kind: 'deduct', points: 0.5, max: 1 }, certainty: 'confirmed' })
    expect(line(fixed).item.scoring).toMatchObject({
      kind: 'deduct',
      rules: [{ pointsPerUnit: 1 }, { pointsPerUnit: 0.5 }, { pointsPerUnit: 0.5, maxDeduct: 1 }],
    })
    const byHand = answered(session, 1)
    expect(clauses(byHand)[2]).toMatchObject({ clause: { kind: 'discretionary' }, certainty: 'confirmed' })
    expect(answered(session, 9)).toBe(session)
    expect(answered(desk('A1'), 0)).toBeDefined()
    expect(draftOf(undoStep(fixed))).toBe(draftOf(session))
  })

  it('goes to the next clause that waits', () => {
    const session = pasted('甲酌情扣0.5—1分；乙酌情扣1—2分')
    const once = answered(session, 1)
    expect([toCheck(clauses(session)), toCheck(clauses(once)), once.clause]).toEqual([2, 1, null])
    expect(toCheck(clauses(answered(once, 1)))).toBe(0)
  })

  describe('in words', () => {
    let t: TFunction<'designer'>
    beforeAll(async () => {
      t = await designerTexts()
    })
    const prompt = (ask: Prompt['ask'], figures: Prompt['figures'] = {}): Prompt => ({ index: 0, ask, figures, choices: [] })

    it('names clause, figures and points of the item', () => {
      expect(questionWords(prompt('DISCRETION', { direction: 'deduct', min: 0.5, max: 1 }), 4, 4, t)).toBe(
        '第 4 条写的是“酌情扣 0.5—1 分”。定为每次扣 0.5 分、最多 1 分，还是由评分人填？',
      )
      expect(questionWords(prompt('DISCRETION', { direction: 'deduct', max: 1 }), 4, 4, t)).toContain(
        '定为每次扣 1 分、最多 1 分',
      )
      expect(questionWords(prompt('DISCRETION', { direction: 'award', max: 1 }), 4, 4, t)).toContain('只能由评分人填写')
      expect(questionWords(prompt('COUNTING', { points: 0.5 }), 2, 4, t)).toContain('第 2 条扣 0.5 分')
      expect(questionWords(prompt('POINTS', { points: 5 }), 2, 4, t)).toContain('本项满分 4 分')
      expect(questionWords(prompt('POINTS'), null, null, t)).toContain('此句的分数与本项满分 — 分')
    })

    it.each(['zh-CN', 'en'] as const)('has a sentence for every doubt and words for every answer in %s', async (language) => {
      const words = await designerTexts(language)
      for (const ask of [...DOUBTS, 'UNKNOWN'] as const) {
        expect(questionWords(prompt(ask, { points: 1 }), 1, 2, words), ask).not.toMatch(/\{\{|question\./)
      }
      for (const choice of ['as_read', 'fixed', 'by_hand', 'once', 'each', 'part', 'zero', 'words'] as const) {
        expect(answerWords({ choice, clause: { kind: 'zero' } }, words)).not.toContain('answer.')
      }
      const asRead = (['zero', 'veto', 'text'] as const).map((kind) =>
        answerWords({ choice: 'as_read', clause: { kind } }, words),
      )
      expect(new Set(asRead).size).toBe(3)
    })
  })
})

describe('Ctrl+Enter', () => {
  it('accepts all that waits, in one step', () => {
    const session = press(pasted('甲酌情扣0.5—1分；乙酌情扣1—2分'), 'Ctrl+Enter')
    expect(toCheck(clauses(session))).toBe(0)
    expect(toCheck(clauses(undoStep(session)))).toBe(2)
  })

  it('is nothing for an item without a source', () => {
    expect(pressInSource(desk('A1'), 'Ctrl+Enter')).toBeNull()
    expect(pressInSource(desk('A'), 'Ctrl+b')).toBeNull()
    expect(pressInSource(pasted(), 'Ctrl+x')).toBeNull()
  })
})

describe('splitting and merging', () => {
  it('splits at the caret and merges with the clause above, the rule following', () => {
    const session = pasted('漏报月报，每次扣1分；迟报，每次扣0.5分')
    const merged = press({ ...session, clause: 1 }, 'Ctrl+m')
    expect([kinds(merged), merged.clause, toCheck(clauses(merged))]).toEqual([['text'], 0, 1])
    expect(line(merged).item.scoring?.kind).toBe('manual')
    const text = line(merged).source?.text ?? ''
    const split = press({ ...merged, caret: text.indexOf('迟报') }, 'Ctrl+b')
    expect(kinds(split)).toEqual(['deduct', 'deduct'])
    expect(line(split).item.scoring).toMatchObject({ kind: 'deduct', rules: [{ pointsPerUnit: 1 }, { pointsPerUnit: 0.5 }] })
    expect(draftOf(undoStep(undoStep(split)))).toBe(draftOf(session))
  })

  it('does nothing at the edge of a clause, or with the first one', () => {
    const session = pasted()
    expect(draftOf(press({ ...session, caret: 0 }, 'Ctrl+b'))).toBe(draftOf(session))
    expect(press({ ...session, clause: 0 }, 'Ctrl+m').history).toBe(session.history)
    expect(press(pasted('漏报月报，每次扣1分'), 'Ctrl+m').history.past).toEqual([])
  })

  it('leaves a rule that somebody set', () => {
    const draft = withLine(pastedDraft('E1', TEXT), 'E1', (one) => ({
      ...one,
      item: { ...one.item, scoring: { kind: 'yes_no', expected: true, points: 4 } },
    }))
    expect(line(press({ ...desk('E1', draft), clause: 1 }, 'Ctrl+m')).item.scoring?.kind).toBe('yes_no')
  })
})

describe('a veto in the text', () => {
  const session = pasted('弄虚作假的一票否决')

  it('is listed among the vetoes once a person accepts it, and goes with the undo', () => {
    expect(kinds(session)).toEqual(['veto'])
    const before = draftOf(session).vetoes.length
    const accepted = answered(session, 0)
    expect(draftOf(accepted).vetoes).toHaveLength(before + 1)
    expect(draftOf(accepted).vetoes.at(-1)?.veto).toEqual({ code: 'V6', title: '弄虚作假的一票否决', item: 'E1' })
    expect(draftOf(undoStep(accepted))).toBe(draftOf(session))
    expect(draftOf(press(accepted, 'Ctrl+Enter')).vetoes).toHaveLength(before + 1)
  })

  it('is not listed twice, nor when it is settled otherwise', () => {
    const accepted = answered(session, 0)
    const again = putClauses(accepted, (now) => withClauseAt(withClauseAt(now, 0, { kind: 'zero' }), 0, { kind: 'veto' }), newKey)
    expect(draftOf(again).vetoes).toEqual(draftOf(accepted).vetoes)
    expect(draftOf(answered(session, 1)).vetoes).toEqual(draftOf(session).vetoes)
  })
})
