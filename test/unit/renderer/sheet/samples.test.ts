import { describe, expect, it } from 'vitest'
import { answerBySamples, isAsSampled } from '../../../../renderer/screens/inspections/sheet/samples/sample-session'
import { itemOf } from '../../../../renderer/screens/inspections/sheet/sheet-order'
import { shipped, typist } from './typing'

const clinic = shipped('02-recipient-clinic')
const row = (ref: string, isRight: boolean | null, note = '') => ({ ref, isRight, counts: {}, note })

describe('the table of samples on the sheet', () => {
  it('opens by T where records answer the item, and goes when the person goes on', () => {
    const me = typist(clinic, { at: 'C6' }).type('t')
    expect(me.session.drawer).toEqual({ kind: 'samples', item: 'C6' })
    expect(me.type('ArrowUp').session.drawer).toBeNull()
    expect(typist(clinic, { at: 'C6' }).type('t', 't').session.drawer).toBeNull()
    expect(typist(clinic, { at: 'F3' }).type('t').session).toMatchObject({ drawer: null, said: { code: 'SAMPLE_UNFIT' } })
  })

  it('answers the item at once; the answer is a change that can be taken back', () => {
    const rows = [row('1', true), row('2', false)]
    const { session, change } = answerBySamples(typist(clinic, { at: 'C6' }).session, 'C6', rows)
    expect(change).toEqual({ kind: 'fact', item: 'C6', to: { numerator: 1, denominator: 2 } })
    expect(session.entries.facts['C6']).toEqual({ numerator: 1, denominator: 2 })
    expect(session.done).toHaveLength(1)
    // A remark alone leaves the answer; the table is saved all the same.
    const again = answerBySamples(session, 'C6', [row('1', true), row('2', false, '无签名')])
    expect(again.change).toEqual(change)
    expect(again.session.done).toHaveLength(1)
  })

  it('says when the answer was corrected by hand', () => {
    const item = itemOf(clinic, 'C6')
    const rows = [row('1', true), row('2', false)]
    expect(isAsSampled(item, rows, { numerator: 1, denominator: 2 })).toBe(true)
    expect(isAsSampled(item, rows, { numerator: 2, denominator: 2 })).toBe(false)
    expect(isAsSampled(item, rows, undefined)).toBe(false)
    expect(isAsSampled(item, [], { numerator: 2, denominator: 2 })).toBe(true)
  })
})
