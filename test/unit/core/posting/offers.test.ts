import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceOf, SOURCE_WORDS, unknownWords, type SourceWord } from '@core/posting/fact-source'
import type { Figures } from '@core/posting/figure'
import { agrees, offerOf, offersOf } from '@core/posting/offers'
import { readScoredTemplate } from '@core/scoring/read-scored-template'
import { allItems } from '@core/scoring/template-items'
import { points } from '@core/shared/points'

const TEMPLATES = resolve(import.meta.dirname, '../../../../resources/templates')
const shipped = ['01-supporting-hospital', '02-recipient-clinic', '03-dispatched-doctor'].map((name) =>
  readScoredTemplate(JSON.parse(readFileSync(resolve(TEMPLATES, `${name}.json`), 'utf8')), ''),
)
const [hospital, , doctor] = shipped as [(typeof shipped)[0], unknown, (typeof shipped)[0]]
const itemOf = (code: string, template = hospital) => allItems(template).find((item) => item.code === code)!
const figuresOf = (values: Partial<Record<SourceWord, string>>, postedDays?: number): Figures =>
  new Map(
    Object.entries(values).map(([word, value]) => [
      word as SourceWord,
      { value: points(value), told: {}, ...(postedDays !== undefined && word.startsWith('workload.') ? { postedDays } : {}) },
    ]),
  )

describe('source of an item', () => {
  test('every source of the shipped templates is read whole: no part is lost and no word unknown', () => {
    const items = shipped.flatMap((template) => allItems(template).filter(({ source }) => source !== undefined))
    expect(items).toHaveLength(22)
    expect(items.flatMap(({ source }) => unknownWords(source))).toEqual([])
    const wordsIn = (json: unknown): number =>
      typeof json === 'string'
        ? 1
        : Object.values(json as Record<string, unknown>).reduce<number>((n, one) => n + wordsIn(one), 0)
    expect(items.map((item) => [item.code, sourceOf(item).length])).toEqual(
      items.map((item) => [item.code, wordsIn(item.source)]),
    )
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a word alone', 'posting.headcount'],
    ['a list', ['posting.headcount']],
    ['an unknown word', { numerator: 'posting.heads', denominator: 7 }],
    ['a field of another rule', { value: 'posting.headcount', counts: { d1: 'spotCheck.absent' } }],
  ])('%s is left alone', (_, source) => {
    expect(sourceOf({ scoring: itemOf('B1').scoring, source })).toEqual([])
  })

  test('a clause that the rule lacks is left alone, the others are not', () => {
    const source = { counts: { d1: 'spotCheck.absent', d9: 'spotCheck.recordMismatch' } }
    expect(sourceOf({ scoring: itemOf('B5').scoring, source })).toEqual([
      { field: 'count', clause: 'd1', word: 'spotCheck.absent' },
    ])
  })

  test('words of a source that are none are named', () => {
    expect(unknownWords({ numerator: 'posting.heads', counts: { d1: 'x' } })).toEqual(['posting.heads', 'x'])
    expect(SOURCE_WORDS.flatMap(unknownWords)).toEqual([])
  })
})

describe('offers', () => {
  test('whole where all parts are known, open where one is missing, none where nothing is', () => {
    expect(offerOf(itemOf('B1'), figuresOf({ 'posting.headcount': '1', 'posting.required': '2' }))).toMatchObject({
      registry: { numerator: 1, denominator: 2 },
      fact: { numerator: 1, denominator: 2 },
    })
    expect(offerOf(itemOf('B1'), figuresOf({ 'posting.required': '2' }))).toMatchObject({
      registry: { denominator: 2 },
      fact: null,
    })
    expect(offerOf(itemOf('B1'), figuresOf({ 'spotCheck.absent': '2' }))).toBeNull()
    expect(offerOf(itemOf('A1'), figuresOf({ 'posting.required': '2' }))).toBeNull()
  })

  test('what the rule refuses is said and not offered whole: more present than due', () => {
    const figures = figuresOf({ 'attendance.presentDays': '5', 'attendance.dueDays': '4' })
    expect(offerOf(itemOf('B1', doctor), figures)).toMatchObject({ registry: { numerator: 5, denominator: 4 }, fact: null })
  })

  test('a count of 0 is known, and no occurrence in the fact', () => {
    const figures = figuresOf({ 'spotCheck.absent': '0', 'spotCheck.recordMismatch': '2' })
    expect(offerOf(itemOf('B5'), figures)).toMatchObject({ registry: { counts: { d1: 0, d3: 2 } }, fact: { counts: { d3: 2 } } })
  })

  test('staff-months have two decimals, rounded half up; beside workload they are those of its months', () => {
    const figures = figuresOf(
      { 'posting.staffMonths': '130/30', 'posting.requiredStaffMonths': '6', 'workload.rounds': '21' },
      121,
    )
    expect(offerOf(itemOf('B4', doctor), figures)?.fact).toEqual({ numerator: 4.33, denominator: 6 })
    expect(offerOf(itemOf('C2'), figures)?.fact).toEqual({ numerator: 21, denominator: 4.03 })
    expect(offerOf(itemOf('C2'), figures)?.basis[1]).toEqual({ word: 'posting.staffMonths', value: '4.03', told: { days: 121 } })
    expect(offerOf(itemOf('C2'), figuresOf({ 'posting.staffMonths': '130/30' }))).toBeNull()
  })

  test('a template is offered by item code', () => {
    expect(Object.keys(offersOf(hospital, figuresOf({ 'posting.headcount': '2', 'workload.techniques': '3' })))).toEqual([
      'B1',
      'B2',
      'B3',
      'C6',
    ])
  })
})

test.each([
  [{ numerator: 43, denominator: 65 }, { numerator: 43, denominator: 65 }, true],
  [{ numerator: 43, denominator: 65 }, { numerator: 40, denominator: 65 }, false],
  [{ denominator: 65 }, { numerator: 40, denominator: 65 }, true],
  [{ counts: { d1: 0, d3: 2 } }, { counts: { d2: 1, d3: 2 } }, true],
  [{ counts: { d1: 1 } }, { counts: {} }, false],
  [{ value: 4 }, { value: 4, reason: '按档' }, true],
  [{ value: 4 }, { notApplicable: true as const, reason: '未设' }, false],
  [{ value: 4 }, { value: 4, override: { points: 1, reason: '核减' } }, false],
])('registry %j, found %j: agrees is %s', (registry, found, same) => {
  expect(agrees(registry, found)).toBe(same)
})
