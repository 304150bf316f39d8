import type { Clause, RecognisedClause } from '@core/drafting/clauses/clause'
import { mergeClauses, splitClause } from '@core/drafting/clauses/split-clause'
import { promptsOf } from '@core/drafting/clauses/prompts'
import { recogniseClauses } from '@core/drafting/clauses/recognise-clauses'
import { ruleOfClauses } from '@core/drafting/clauses/rule-of-clauses'
import { readScoringSource } from '@core/drafting/read-scoring-source'
import { ruleKindOf } from '@core/scoring/rules/rule-kinds'
import { exact } from '@core/shared/points'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const RUNS = { numRuns: 2_000 }

/** Pieces of scoring texts in any order: most of it is nonsense that looks like one. */
const WORDS =
  '每|缺|少|未|发现|扣|得|加|不得分|得满分|扣完为止|最多|酌情|按比例|一票否决|分|0.5|１|2.|半|两|三|百|零点|%|％|项|次|人|个百分点|以上|以下|≥|＜|（含）|至|—|、|，|；|。|：|\n| |　|①|(1)|一、|“|”|各|分别|本项|×|÷|/|之|的|制度|合格率|满意度|有|无|A|\ud83d|\u0000|999999999999|0.0001'.split(
    '|',
  )
const nonsense = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)
/** Whole clauses with any figures, together as no sheet has them. */
const FORMS =
  '达到#%得@分|#%以上得@分|#%-#%得@分|#%以下得@分|低于#%不得分|完成#次得@分|有制度得@分|有记录（@分）|优秀得@分|达标得满分|每低#%扣@分|低于#%的，每下降#个百分点扣@分|每缺#项扣@分|缺一次扣@分|未开展扣@分|超过#天扣@分|不足#%扣@分|弄虚作假不得分|按比例得分|得分＝完成率×@分|按实际次数÷#×@分计算得分|酌情扣@分|酌情给@—@分|最多扣@分|本项最多扣@分|扣完@分为止|扣完为止|加@分|每篇加@分，最多加@分|优、良、差的，分别得@、@、@分|甲、乙各得@分|一票否决|以现场为准'.split(
    '|',
  )
const figures = fc.infiniteStream(fc.constantFrom(0, 0.5, 1, 2, 3, 4, 5, 10, 60, 80, 90, 100))
const amountsOf = fc.infiniteStream(fc.constantFrom(0, 0.2, 0.5, 1, 2, 3, 4, 5, 7))
const plausible = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...FORMS), fc.constantFrom('；', '，', '。')), { minLength: 1, maxLength: 6 }),
    figures,
    amountsOf,
  )
  .map(([forms, values, amounts]) =>
    forms
      .map(
        ([form, stop]) =>
          `${form.replace(/#/g, () => String(values.next().value)).replace(/@/g, () => String(amounts.next().value))}${stop}`,
      )
      .join(''),
  )
const texts = fc.oneof(nonsense, { weight: 3, arbitrary: plausible })

const points = fc.oneof(fc.constant(null), fc.constantFrom(0, 0.5, 1, 2, 3, 4, 5, 10, 0.75))
const terms = fc.record({ points, isBonus: fc.boolean() })

function expectInOrder(text: string, clauses: readonly RecognisedClause[]): void {
  let from = 0
  for (const { start, end } of clauses) {
    expect(start).toBeGreaterThanOrEqual(from)
    expect(end).toBeGreaterThan(start)
    from = end
  }
  expect(from).toBeLessThanOrEqual(text.length)
}

describe('any text', () => {
  it('is split into clauses in order, apart from each other and inside of it', () => {
    fc.assert(
      fc.property(texts, terms, (text, item) => expectInOrder(text, recogniseClauses(text, item))),
      RUNS,
    )
  })

  it('is read however long and monotonous it is', () => {
    for (const word of ['字', '得分', '扣1分', '×', '一', '每', '1-', '不超过', '百分之', '90%以上得1分；', '甲、']) {
      const text = word.repeat(20_000 / word.length)
      expectInOrder(text, recogniseClauses(text, { points: 5, isBonus: false }))
    }
  })

  it('has clauses that a draft can hold, unless the text itself cannot be held', () => {
    fc.assert(
      fc.property(texts, terms, (text, item) => {
        fc.pre(!/\p{Surrogate}/u.test(text))
        const source = { text, clauses: recogniseClauses(text, item) }
        expect(readScoringSource(JSON.parse(JSON.stringify(source)), '')).toEqual(source)
      }),
      RUNS,
    )
  })

  it('makes a rule that a template can hold and that reaches the points of the item', () => {
    fc.assert(
      fc.property(texts, terms, (text, item) => {
        fc.pre(!/\p{Surrogate}/u.test(text))
        const { rule } = ruleOfClauses(recogniseClauses(text, item), item.points)
        if (rule === null || item.points === null) return
        const kind = ruleKindOf(rule)
        expect(kind.readRule(JSON.parse(JSON.stringify(rule)), '')).toEqual(rule)
        const flaws = kind.flaws(rule, exact(item.points), (amount) => exact(typeof amount === 'number' ? amount : 0))
        const isOnTop = recogniseClauses(text, item).some(({ clause }) => clause.kind === 'bonus')
        expect(isOnTop ? flaws.filter(({ code }) => code !== 'UNREACHABLE' && code !== 'EXCEEDS') : flaws).toEqual([])
      }),
      RUNS,
    )
  })

  it('reads alike in full width and with blanks between the signs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS.filter((word) => !['\n', ' ', '\u3000', '①', '\ud83d', '\u0000'].includes(word))), {
          maxLength: 30,
        }),
        terms,
        (words, item) => {
          const said = (text: string) => recogniseClauses(text, item).map(({ clause, certainty }) => ({ clause, certainty }))
          const wide = words.join('').replace(/[0-9A-Za-z%(),.:;/]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
          expect(said(wide)).toEqual(said(words.join('')))
          expect(said([...words.join('')].join(' '))).toEqual(said(words.join('')))
        },
      ),
      RUNS,
    )
  })

  it('can be split and joined anywhere, and asks at most three answers to each question', () => {
    fc.assert(
      fc.property(texts, terms, fc.nat(120), (text, item, at) => {
        const source = { text, clauses: recogniseClauses(text, item) }
        expectInOrder(text, splitClause(source, at, item))
        expectInOrder(text, mergeClauses(source, at % 8, item))
        const prompts = promptsOf(source, item)
        expect(prompts.map(({ index }) => index)).toEqual(
          source.clauses.flatMap(({ certainty }, index) => (certainty === 'check' ? [index] : [])),
        )
        for (const { choices } of prompts) {
          expect(choices.length).toBeGreaterThanOrEqual(1)
          expect(choices.length).toBeLessThanOrEqual(3)
        }
      }),
      RUNS,
    )
  })
})

/** Sentences of deductions with what they say. */
const amounts = fc.constantFrom(0.2, 0.5, 1, 1.5, 2)
const units = fc.constantFrom('项', '次', '人', '份', '处', '例', '人次', '天', '张', '个月')
const subjects = fc.constantFrom('资料不齐的', '登记不全的', '无签字盖章的', '数据与底账不符的', '未按时反馈的')
const sentence: fc.Arbitrary<{ readonly words: string; readonly clause: Clause }> = fc.oneof(
  fc
    .record({ verb: fc.constantFrom('缺', '少', '漏', '发现'), per: fc.constantFrom(1, 2, 10), unit: units, amount: amounts })
    .map(({ verb, per, unit, amount }) => {
      const times = verb === '缺' || verb === '少' ? per : 1
      return {
        words: `每${verb}${times}${unit}扣${amount}分`,
        clause: { kind: 'deduct', points: amount, per: times, unit } as const,
      }
    }),
  fc
    .record({
      subject: subjects,
      unit: units.filter((unit) => unit !== '个月'),
      amount: amounts,
      most: fc.constantFrom(undefined, 3),
    })
    .map(({ subject, unit, amount, most }) => ({
      words: `${subject}，每${unit}扣${amount}分${most === undefined ? '' : `，最多扣${most}分`}`,
      clause: { kind: 'deduct', points: amount, per: 1, unit, ...(most === undefined ? {} : { max: most }) } as const,
    })),
  fc
    .record({ subject: subjects, unit: units.filter((unit) => unit !== '个月'), amount: amounts })
    .map(({ subject, unit, amount }) => ({
      words: `${subject}，扣${amount}分/${unit}`,
      clause: { kind: 'deduct', points: amount, per: 1, unit } as const,
    })),
  fc.record({ subject: subjects, amount: amounts }).map(({ subject, amount }) => ({
    words: `${subject}扣${amount}分`,
    clause: { kind: 'deduct_once', points: amount } as const,
  })),
  fc.constantFrom('未签订协议的不得分', '弄虚作假的，本项计0分').map((words) => ({ words, clause: { kind: 'zero' } as const })),
)
const deductions = fc
  .array(sentence, { minLength: 1, maxLength: 6 })
  .filter((all) => all.some(({ clause }) => clause.kind !== 'zero'))

describe('a text put together from clauses', () => {
  it('is taken apart into exactly those, sure of each', () => {
    fc.assert(
      fc.property(deductions, fc.constantFrom('；', '；\n', '。'), (all, stop) => {
        const text = `${all.map(({ words }) => words).join(stop)}。扣完为止。`
        const found = recogniseClauses(text, { points: 10, isBonus: false })
        expect(found.map(({ clause }) => clause)).toEqual([...all.map(({ clause }) => clause), { kind: 'floor' }])
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([...all.map(({ words }) => words), '扣完为止'])
        expect(found.every(({ certainty }) => certainty === 'sure')).toBe(true)
        const { rule } = ruleOfClauses(found, 10)
        expect(rule?.kind === 'deduct' ? rule.rules.length : rule).toBe(all.length)
      }),
      RUNS,
    )
  })

  it('is taken apart into levels, whatever their number and order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 19 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (tens, isReversed) => {
          const limits = tens.map((ten) => ten * 5).sort((a, b) => b - a)
          const full = limits.length
          const levels = limits.map((limit, index) => ({
            words: `${limit}%以上得${full - index}分`,
            from: limit,
            to: limits[index - 1],
          }))
          const lowest = limits.at(-1) ?? 0
          const sentences = [...levels.map(({ words }) => words), `${lowest}%以下不得分`]
          const text = (isReversed ? sentences.toReversed() : sentences).join('；')
          const found = recogniseClauses(text, { points: full, isBonus: false })
          const wanted = [
            ...levels.map(({ from, to }, index) => ({
              kind: 'threshold',
              from,
              ...(to === undefined ? {} : { to }),
              unit: '%',
              points: full - index,
            })),
            { kind: 'threshold', to: lowest, unit: '%', points: 0 },
          ]
          expect(found.map(({ clause }) => clause)).toEqual(isReversed ? wanted.toReversed() : wanted)
          expect(ruleOfClauses(found, full).rule).toMatchObject({ kind: 'tiers', direction: 'gte', otherwise: 0 })
        },
      ),
      RUNS,
    )
  })
})
