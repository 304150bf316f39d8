import type { TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Clause, RecognisedClause } from '@core/drafting/clauses/clause'
import {
  accepted,
  acceptedAll,
  CLAUSE_KINDS,
  clauseAt,
  clauseNumbers,
  furtherFields,
  isRequired,
  numberAt,
  readAs,
  readUnit,
  tableCells,
  toCheck,
  unitText,
  withClauseAt,
  withLabelAt,
  withNumber,
  withUnit,
} from '../../../../../renderer/screens/templates/designer/source/clause-edits'
import { clauseWords } from '../../../../../renderer/screens/templates/designer/source/clause-words'
import { movedCaret, sourcePieces } from '../../../../../renderer/screens/templates/designer/source/source-pieces'
import { designerTexts } from './desk'

const deduct: Clause = { kind: 'deduct', points: 0.5, per: 1, unit: '次', max: 2 }
const found = (clause: Clause, certainty: RecognisedClause['certainty'] = 'sure', start = 0): RecognisedClause => ({
  start,
  end: start + 2,
  clause,
  label: '迟报',
  certainty,
})

describe('clauses', () => {
  const clauses = [found(deduct), found({ kind: 'floor' }), found({ kind: 'text' }, 'check'), found({ kind: 'zero' }, 'check')]

  it('are numbered, 扣完为止 is not', () => {
    expect(clauseNumbers(clauses)).toEqual([1, null, 2, 3])
    expect(toCheck(clauses)).toBe(2)
  })

  it('come to hand as chosen, else the first that waits', () => {
    expect([clauseAt(clauses, 0), clauseAt(clauses, null), clauseAt(clauses, 9), clauseAt([], null)]).toEqual([0, 2, 2, null])
    expect(clauseAt([found(deduct)], null)).toBeNull()
  })

  it('are accepted one by one or all, and what a person set counts as looked at', () => {
    expect(accepted(clauses, 2).map(({ certainty }) => certainty)).toEqual(['sure', 'sure', 'confirmed', 'check'])
    expect(toCheck(acceptedAll(clauses))).toBe(0)
    expect(acceptedAll(clauses)[0]?.certainty).toBe('sure')
    expect(withClauseAt(clauses, 3, { kind: 'full' })[3]).toMatchObject({ clause: { kind: 'full' }, certainty: 'confirmed' })
    expect(withLabelAt(clauses, 2, '新词')[2]).toMatchObject({ label: '新词', certainty: 'check' })
  })
})

describe('the fields of a clause', () => {
  it('are its figures and its counting word', () => {
    expect(withNumber(deduct, 'points', 1)).toEqual({ ...deduct, points: 1 })
    expect(withNumber(deduct, 'max', undefined)).toEqual({ kind: 'deduct', points: 0.5, per: 1, unit: '次' })
    expect([numberAt(deduct, 'max'), numberAt(deduct, 'target')]).toEqual([2, undefined])
    expect([isRequired(deduct, 'points'), isRequired(deduct, 'max')]).toEqual([true, false])
    expect([unitText(deduct), unitText({ ...deduct, per: 2 }), unitText({ kind: 'zero' })]).toEqual(['次', '2次', ''])
    expect([readUnit('2项'), readUnit('项'), readUnit('0项'), readUnit('')]).toEqual([
      { per: 2, unit: '项' },
      { per: 1, unit: '项' },
      { per: 1, unit: '项' },
      { per: 1, unit: '' },
    ])
    expect(withUnit(deduct, '2项')).toEqual({ ...deduct, per: 2, unit: '项' })
    expect(withUnit({ kind: 'threshold', unit: '%', points: 1 }, '次')).toEqual({ kind: 'threshold', unit: '次', points: 1 })
    expect(withUnit({ kind: 'bonus', points: 1, per: 2, unit: '篇' }, '')).toEqual({ kind: 'bonus', points: 1 })
    expect(withUnit({ kind: 'bonus', points: 1 }, '2篇')).toEqual({ kind: 'bonus', points: 1, per: 2, unit: '篇' })
    expect(withUnit({ kind: 'zero' }, '项')).toEqual({ kind: 'zero' })
  })

  it.each(CLAUSE_KINDS)('%s: every figure of it can be reached, and it can be read as every other kind', (kind) => {
    const made = readAs(deduct, kind, '次')
    expect(made.kind).toBe(kind)
    const reachable = [...(tableCells(made) ?? []), ...furtherFields(made)]
    for (const [name, value] of Object.entries(made)) {
      if (typeof value === 'number' && name !== 'per') expect(reachable, name).toContain(name)
    }
    for (const other of CLAUSE_KINDS) expect(readAs(made, other, '次').kind).toBe(other)
    expect(readAs(made, kind, '项')).toBe(made)
  })

  it('keep what both kinds have', () => {
    expect(readAs(deduct, 'bonus', '次')).toEqual({ kind: 'bonus', points: 0.5, unit: '次', max: 2 })
    expect(readAs({ kind: 'discretionary', direction: 'deduct', min: 0.5, max: 1 }, 'deduct', '次')).toEqual({
      kind: 'deduct',
      points: 0.5,
      per: 1,
      unit: '次',
      max: 1,
    })
    expect(readAs({ kind: 'zero' }, 'step', '次')).toEqual({ kind: 'step', per: 1, unit: '%', points: 1 })
  })
})

describe('the words of a clause', () => {
  let t: TFunction<'designer'>
  beforeAll(async () => {
    t = await designerTexts()
  })

  it.each<[Clause, string]>([
    [deduct, '每次扣 0.5 分，最多扣2分'],
    [{ kind: 'deduct_once', points: 1 }, '扣 1 分'],
    [{ kind: 'zero' }, '有此情形得 0 分'],
    [{ kind: 'full' }, '符合即得满分'],
    [{ kind: 'award', points: 1 }, '得 1 分'],
    [{ kind: 'threshold', from: 80, to: 90, unit: '%', points: 1 }, '80–90% 得 1 分'],
    [{ kind: 'threshold', from: 90, unit: '%', points: 2 }, '90% 以上得 2 分'],
    [{ kind: 'threshold', to: 60, unit: '%', points: 0 }, '不到 60% 得 0 分'],
    [{ kind: 'threshold', unit: '次', points: 0 }, '得 0 分'],
    [{ kind: 'step', target: 95, per: 1, unit: '%', points: 0.5, max: 2 }, '目标 95%，每低 1% 扣 0.5 分，最多扣2分'],
    [{ kind: 'step', per: 5, unit: '%', points: 1 }, '每低 5% 扣 1 分'],
    [{ kind: 'proportional' }, '按比例得分'],
    [{ kind: 'proportional', target: 95 }, '按比例得分，目标 95%'],
    [{ kind: 'discretionary', direction: 'deduct' }, '酌情扣分'],
    [{ kind: 'discretionary', direction: 'award', min: 1, max: 2 }, '酌情给 1–2 分'],
    [{ kind: 'bonus', points: 1, unit: '篇' }, '每篇加 1 分'],
    [{ kind: 'cap', points: 3 }, '本项最多扣 3 分'],
    [{ kind: 'floor' }, '最低 0 分，不设条款'],
    [{ kind: 'veto' }, '一票否决，另列为否决条款'],
    [{ kind: 'text' }, '只是文字，不计分'],
  ])('%j', (clause, words) => {
    expect(clauseWords(clause, t)).toBe(words)
  })
})

describe('the source text', () => {
  const text = '漏报扣1分；迟报扣2分。'
  const clauses = [found(deduct, 'sure', 0), { ...found(deduct, 'sure', 6), end: 10 }]

  it('is cut at the clauses and at the caret, every character once', () => {
    const pieces = sourcePieces(text, clauses, 8)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.map(({ text: words, clause }) => [words, clause])).toEqual([
      ['漏报', 0],
      ['扣1分；', null],
      ['迟报', 1],
      ['扣2', 1],
      ['分。', null],
    ])
    expect(sourcePieces('', [], 0)).toEqual([])
    expect(sourcePieces('甲', [], null)).toEqual([{ start: 0, text: '甲', clause: null }])
  })

  it('has a caret that goes by characters', () => {
    expect([movedCaret('𠮷甲', 0, 'ArrowRight'), movedCaret('𠮷甲', 2, 'ArrowLeft')]).toEqual([2, 0])
    expect([movedCaret('甲', 0, 'ArrowLeft'), movedCaret('甲', 1, 'ArrowRight')]).toEqual([0, 1])
    expect([movedCaret('甲乙', 1, 'Home'), movedCaret('甲乙', 1, 'End'), movedCaret('甲', 0, 'x')]).toEqual([0, 2, null])
  })
})
