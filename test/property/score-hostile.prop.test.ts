import clinic from '@resources/templates/02-recipient-clinic.json'
import selfCheck from '@resources/templates/04-demonstration-self-check.json'
import followUp from '@resources/templates/05-discharge-followup.json'
import { readTemplate } from '@core/scoring/read-template'
import { AppError } from '@core/shared/app-error'
import { ERROR_CODES } from '@core/shared/error-code'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreDocument } from '../../electron/trace/score-document'
import { gradedSheet } from './graded-arbitraries'
import { sheet } from './score-arbitraries'

/** A code and a place, or a result; a crash is never the answer. */
function answerOf(work: () => unknown): 'refused' | 'scored' {
  try {
    work()
    return 'scored'
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    expect(ERROR_CODES).toContain(thrown.code)
    expect(thrown.params['at']).toMatch(/./)
    return 'refused'
  }
}

const hostileValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    {},
    [],
    '',
    ' ',
    -1,
    1e15,
    0.1234,
    -0,
    'A1',
    '__proto__',
    'constructor',
    '\ud800',
    { param: 'x' },
    { __proto__: null },
    true,
  ),
)

interface Blow {
  readonly where: readonly number[]
  readonly how: 'replace' | 'remove' | 'add' | 'repeat'
  readonly value: unknown
}
const blow: fc.Arbitrary<Blow> = fc.record({
  where: fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }),
  how: fc.constantFrom('replace', 'remove', 'add', 'repeat'),
  value: hostileValue,
})

/** Damages a copy of a document somewhere inside. */
function damaged(document: unknown, { where, how, value }: Blow): unknown {
  const copy: unknown = structuredClone(document)
  let holder = copy as Record<string, unknown>
  for (const [depth, step] of where.entries()) {
    const keys = Object.keys(holder)
    const key = keys[step % Math.max(keys.length, 1)]
    if (key === undefined) break
    const inner = holder[key]
    if (depth < where.length - 1 && typeof inner === 'object' && inner !== null) {
      holder = inner as Record<string, unknown>
      continue
    }
    if (Array.isArray(holder)) {
      holder.splice(Number(key), 1, ...{ replace: [value], remove: [], add: [inner, value], repeat: [inner, inner] }[how])
    } else if (how === 'remove') {
      Reflect.deleteProperty(holder, key)
    } else {
      const name = how === 'add' ? '__proto__' : key
      Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
    }
    break
  }
  return copy
}

/** A sheet in points or in grades with an input it takes. */
const anySheet: fc.Arbitrary<readonly [unknown, unknown]> = fc.oneof(
  sheet,
  gradedSheet.map(([template, facts]) => [template, { facts }] as const),
)

describe('scoreDocument', () => {
  it('answers any JSON as template or facts with a code and a place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (template, facts) => {
        expect(answerOf(() => scoreDocument(template, facts))).toBe('refused')
        for (const shipped of [clinic, selfCheck, followUp]) {
          answerOf(() => scoreDocument(shipped, facts))
          answerOf(() => scoreDocument(shipped, { facts }))
        }
        answerOf(() => scoreDocument(selfCheck, { facts: { '1.1': facts, '1.2': { met: facts } } }))
        answerOf(() => scoreDocument(followUp, { facts: { '1': facts, '2': facts, '10': { value: facts } } }))
        answerOf(() => scoreDocument(clinic, { facts: { A1: facts, B3: facts, C1: facts, A5: facts } }))
      }),
      { numRuns: 300 },
    )
  })

  it('answers damaged documents with a result or a refusal', () => {
    const answers = { refused: 0, scored: 0 }
    fc.assert(
      fc.property(anySheet, blow, fc.boolean(), ([template, input], one, isTemplate) => {
        const answer = isTemplate
          ? answerOf(() => scoreDocument(damaged(template, one), input))
          : answerOf(() => scoreDocument(template, damaged(input, one)))
        answers[answer]++
      }),
      { numRuns: 2000 },
    )
    // Otherwise the blows would miss, or nothing would be left to damage.
    expect(Math.min(answers.refused, answers.scored)).toBeGreaterThan(50)
  })

  it('damages nothing but itself', () => {
    fc.assert(
      fc.property(blow, (one) => {
        answerOf(() => readTemplate(damaged(clinic, one)))
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
