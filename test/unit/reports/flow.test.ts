import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distribute, type Unit } from '../../../electron/reports/typesetting/flow'

const unit = (piece: string, height: number, rest: Partial<Unit<string>> = {}): Unit<string> => ({
  piece,
  height,
  keepsWithNext: false,
  table: null,
  ...rest,
})
/** Of at least 20 points wherever it is cut; its piece says how high it is. */
function cuttable(piece: string, height: number): Unit<string> {
  return {
    ...unit(`${piece}${height}`, height),
    cut(room) {
      const above = Math.min(room, height - 20)
      return above < 20 ? null : [cuttable(piece, above), cuttable(piece, height - above)]
    },
  }
}
const pagesOf = (units: readonly Unit<string>[], height: number) =>
  distribute(units, height).map((page) => page.map((one) => one.piece).join(''))

describe('distribute', () => {
  it('fills pages in order', () => {
    expect(pagesOf([unit('a', 40), unit('b', 60), unit('c', 10)], 100)).toEqual(['ab', 'c'])
  })

  it('moves what keeps together to the next page together', () => {
    expect(pagesOf([unit('a', 50), unit('b', 30, { keepsWithNext: true }), unit('c', 30)], 100)).toEqual(['a', 'bc'])
  })

  it('counts the head of a table once a page', () => {
    const table = { headHeight: 20 }
    const row = (piece: string) => unit(piece, 30, { table })
    expect(pagesOf([row('1'), row('2'), row('3'), row('4')], 80)).toEqual(['12', '34'])
    expect(pagesOf([row('1'), row('2'), row('3'), row('4')], 79)).toEqual(['1', '2', '3', '4'])
  })

  it('gives a unit that is taller than the page a page of its own', () => {
    expect(pagesOf([unit('a', 10), unit('b', 500), unit('c', 10)], 100)).toEqual(['a', 'b', 'c'])
  })

  it('cuts what is taller than a page at the foot of the page', () => {
    expect(pagesOf([unit('a', 10), cuttable('b', 250), unit('c', 10)], 100)).toEqual(['ab90', 'b100', 'b60c'])
  })

  it('cuts nothing that stands on a page of its own', () => {
    expect(pagesOf([unit('a', 10), cuttable('b', 100), unit('c', 10)], 100)).toEqual(['a', 'b100', 'c'])
  })

  it('turns the page where too little of it would stand', () => {
    expect(pagesOf([unit('a', 85), cuttable('b', 150)], 100)).toEqual(['a', 'b100', 'b50'])
  })

  it('keeps what follows with the rest of what was cut, and what comes before with its beginning', () => {
    const [before, last] = [unit('a', 10, { keepsWithNext: true }), unit('c', 50)]
    expect(pagesOf([unit('x', 40), before, { ...cuttable('b', 120), keepsWithNext: true }, last], 100)).toEqual([
      'xab50',
      'b50',
      'b20c',
    ])
    expect(pagesOf([before, { ...cuttable('b', 130), keepsWithNext: true }, last], 100)).toEqual(['ab90', 'b40c'])
  })

  it('takes apart what keeps together and is taller than a page', () => {
    const all = ['a', 'b', 'c'].map((piece) => unit(piece, 40, { keepsWithNext: true }))
    expect(pagesOf([unit('x', 30), ...all, unit('d', 40)], 100)).toEqual(['x', 'ab', 'cd'])
  })

  it('has no page for nothing', () => {
    expect(pagesOf([], 100)).toEqual([''])
  })

  it('keeps order, loses nothing, and overfills no page', () => {
    const units = fc.array(
      fc.record({ height: fc.integer({ min: 1, max: 30 }), keepsWithNext: fc.boolean(), inTable: fc.boolean() }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(units, (drawn) => {
        const table = { headHeight: 10 }
        const all = drawn.map(({ height, keepsWithNext, inTable }, index) =>
          // at most three in a row keep together, so that a group always fits
          unit(`${index}`, height, { keepsWithNext: keepsWithNext && index % 3 > 0, table: inTable ? table : null }),
        )
        const pages = distribute(all, 200)
        expect(pages.flat()).toEqual(all)
        for (const page of pages) {
          let height = 0
          page.forEach((one, index) => {
            if (one.table !== null && page[index - 1]?.table !== one.table) height += one.table.headHeight
            height += one.height
          })
          expect(height).toBeLessThanOrEqual(200)
        }
        for (const page of pages.slice(0, -1)) expect(page.at(-1)?.keepsWithNext).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})
