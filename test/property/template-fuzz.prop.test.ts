import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BREACH_CODES } from '@core/scoring/breach'
import { checkTemplate } from '@core/scoring/check-template'
import { readTemplate } from '@core/scoring/read-template'
import { AppError } from '@core/shared/app-error'
import { ERROR_CODES } from '@core/shared/error-code'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jiedui } from '../support/cli'
import { tempFolder } from '../support/temp-folder'

/** 300 variants of the shipped templates, the same ones each time: none of them may crash a reader or the command line. */
const RUNS = { numRuns: 300, seed: 20_130_410 }

const folder = resolve(import.meta.dirname, '../../resources/templates')
const shipped = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8'))

type Json = Record<string, unknown>
const oversize = '长'.repeat(100_000)
const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, true, -1, 0.5, 1e15, 0.12345, '', ' ', '0', 'A1', '__proto__', '\ud800', [], {}, [[]], {
    param: 'x',
  }),
)
interface Blow {
  /** Which place of the document, counted over all of them. */
  readonly place: number
  readonly how: 'delete' | 'retype' | 'duplicate' | 'oversize' | 'prototype' | 'rename'
  readonly value: unknown
  readonly name: string
}
const blow: fc.Arbitrary<Blow> = fc.record({
  place: fc.nat(5000),
  how: fc.constantFrom('delete', 'retype', 'duplicate', 'oversize', 'prototype', 'rename'),
  value: strange,
  name: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'),
})
const variant = fc.record({ template: fc.nat(shipped.length - 1), blows: fc.array(blow, { minLength: 1, maxLength: 2 }) })

/** Every place at which something stands, the holders before what they hold. */
function placesIn(holder: Json): { readonly holder: Json; readonly key: string }[] {
  return Object.keys(holder).flatMap((key) => {
    const inner = holder[key]
    const own = [{ holder, key }]
    return typeof inner === 'object' && inner !== null ? [...own, ...placesIn(inner as Json)] : own
  })
}

/** An own property of any name, "__proto__" included, as JSON.parse makes one. */
const put = (holder: object, name: string, value: unknown): unknown =>
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })

function strike(document: Json, { place, how, value, name }: Blow): void {
  const places = placesIn(document)
  const found = places[place % Math.max(1, places.length)]
  if (found === undefined) return
  const { holder, key } = found
  const inner = holder[key]
  const isList = Array.isArray(holder)
  if (how === 'delete') Reflect.deleteProperty(holder, key)
  else if (how === 'retype') put(holder, key, value)
  else if (how === 'prototype') put(holder, isList ? key : name, isList ? put({}, name, value) : value)
  else if (how === 'rename' && !isList) put(holder, `${key}_`, inner)
  else if (how === 'oversize') put(holder, key, sizeless(inner))
  else if (isList) holder.splice(Number(key), 0, inner)
  else put(holder, key, Array.isArray(inner) ? [...(inner as unknown[]), ...(inner as unknown[])] : [inner, inner])
}

function sizeless(value: unknown): unknown {
  if (typeof value === 'number') return value * 1e12
  if (Array.isArray(value)) return Array.from({ length: 500 }, () => value as unknown[]).flat()
  return typeof value === 'string' ? value + oversize : value
}

const written = ({ template, blows }: { readonly template: number; readonly blows: readonly Blow[] }): string => {
  const document = JSON.parse(shipped[template]!) as Json
  for (const one of blows) strike(document, one)
  return JSON.stringify(document)
}

describe('300 variants of the shipped templates', () => {
  it('are read and checked, or refused by a code and a place', () => {
    const answers = { refused: 0, breached: 0, sound: 0 }
    fc.assert(
      fc.property(variant, (one) => {
        try {
          const breaches = checkTemplate(readTemplate(JSON.parse(written(one))))
          answers[breaches.length > 0 ? 'breached' : 'sound'] += 1
          for (const { at, code } of breaches) expect([at !== '', BREACH_CODES.includes(code)]).toEqual([true, true])
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown
          answers.refused += 1
          expect(ERROR_CODES).toContain(thrown.code)
          expect(thrown.params['at']).toMatch(/./)
        }
        expect(({} as Json)['polluted']).toBeUndefined()
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      RUNS,
    )
    // Otherwise the blows would miss, or nothing would be left to read.
    expect(Math.min(answers.refused, answers.breached, answers.sound)).toBeGreaterThan(5)
  })

  it('are answered by the command line with a result, or with a refusal by a code and a place', async () => {
    const facts = join(tempFolder(), 'facts.json')
    writeFileSync(facts, '{"facts":{}}')
    const statuses = new Set<number>()
    await fc.assert(
      fc.asyncProperty(variant, async (one) => {
        const { status, answer } = await jiedui(['score', '--template', '-', '--facts', facts], { stdin: written(one) })
        statuses.add(status)
        if (status === 0) expect(answer.status).toMatch(/^(in)?complete$/)
        else {
          expect([status, Object.keys(answer), Object.keys(answer.error)]).toEqual([2, ['error'], ['code', 'message', 'at']])
          expect(ERROR_CODES).toContain(answer.error.code)
          expect(answer.error.at).toMatch(/./)
          expect(answer.error.message).not.toMatch(/\{\{|undefined|NaN/)
        }
      }),
      RUNS,
    )
    expect([...statuses].sort()).toEqual([0, 2])
  })
})
