import { describe, expect, test } from 'vitest'
import type { Offer, Offers } from '@core/posting/offers'
import type { Fact } from '@core/scoring/fact'
import { leaveField, openField, shownText } from '../../../../renderer/screens/inspections/sheet/sheet-fields'
import { reread } from '../../../../renderer/screens/inspections/sheet/sheet-session'
import { shipped, take, typist } from './typing'

const hospital = shipped('01-supporting-hospital')
const offer = (registry: Fact, fact: Fact | null = registry): Offer => ({ registry, fact, basis: [] })
const OFFERS: Offers = {
  B1: offer({ numerator: 1, denominator: 2 }),
  B5: offer({ counts: { d1: 0, d3: 2 } }, { counts: { d3: 2 } }),
  B6: offer({ counts: { d2: 1 } }, null),
  C2: offer({ denominator: 4.87 }, null),
  C6: offer({ value: 2 }),
}
const at = (code: string, offers = OFFERS) => typist(hospital, { at: code, offers })

describe('what the registry offers', () => {
  test('is shown in the fields, counts for nothing, and is not stored by looking or walking on', () => {
    const me = at('B1')
    expect([shownText(me.session, 'numerator'), shownText(me.session, 'denominator')]).toEqual(['1', '2'])
    expect(me.points('B1')).toBeNull()
    me.type('ArrowDown', 'ArrowUp')
    take(me, openField(me.session, 'numerator'))
    take(me, leaveField(me.session, 'numerator'))
    me.type('7', 'Escape')
    expect(me.saved.filter(({ item }) => item === 'B1')).toEqual([])
  })

  test('is taken as it stands by one key, which goes on', () => {
    const me = at('B1').type('Enter')
    expect(me.saved).toEqual([{ kind: 'fact', item: 'B1', to: { numerator: 1, denominator: 2 } }])
    expect(me.session.current).toBe('B2')
    expect(me.session.registry).toEqual({ B1: { numerator: 1, denominator: 2 } })
    expect(at('B5').type('Enter').saved).toEqual([{ kind: 'fact', item: 'B5', to: { counts: { d3: 2 } } }])
    expect(at('C6').type('Enter').saved).toEqual([{ kind: 'fact', item: 'C6', to: { value: 2 } }])
  })

  test('is corrected by typing: what is not typed stays as it was offered', () => {
    const me = at('B1').type('0', 'Enter', 'Enter')
    expect(me.saved).toEqual([{ kind: 'fact', item: 'B1', to: { numerator: 0, denominator: 2 } }])
    expect(me.session.registry).toEqual({ B1: { numerator: 1, denominator: 2 } })
    const counts = at('B5').type('1', '3', 'Enter')
    expect(counts.saved).toEqual([{ kind: 'fact', item: 'B5', to: { counts: { d1: 3, d3: 2 } } }])
  })

  test('is completed where it is not whole: Enter opens what is missing and never says "none" for it', () => {
    const me = at('C2').type('Enter')
    expect([me.session.field, me.saved]).toEqual(['numerator', []])
    me.type('21', 'Enter', 'Enter')
    expect(me.saved).toEqual([{ kind: 'fact', item: 'C2', to: { numerator: 21, denominator: 4.87 } }])
    const gaps = at('B6').type('Enter')
    expect([gaps.session.field, gaps.saved]).toEqual(['count/d1', []])
    gaps.type('1', 'Enter')
    expect(gaps.saved).toEqual([{ kind: 'fact', item: 'B6', to: { counts: { d1: 1, d2: 1 } } }])
  })

  test('comes back when the answer is taken back, and goes again with it', () => {
    const me = at('B1').type('0', 'Enter', 'Enter', 'Ctrl+z')
    expect(me.session.registry).toEqual({})
    expect(shownText(me.session, 'numerator')).toBe('1')
    me.type('Ctrl+y')
    expect(me.session.registry).toEqual({ B1: { numerator: 1, denominator: 2 } })
    expect(shownText(me.session, 'numerator')).toBe('0')
    me.type('Delete', 'Enter')
    expect(me.saved.map((change) => change.to)).toEqual([
      { numerator: 0, denominator: 2 },
      null,
      { numerator: 0, denominator: 2 },
      null,
      { numerator: 1, denominator: 2 },
    ])
  })

  test('an item that is left out keeps what the registry said, and its fields show nothing of it', () => {
    const template = {
      ...hospital,
      categories: hospital.categories.map((section) => ({
        ...section,
        items: section.items.map((item) => ({ ...item, allowNotApplicable: true })),
      })),
    }
    const me = typist(template, { at: 'C6', offers: OFFERS }).type('n', '1', 'Enter')
    expect(me.session.registry).toEqual({ C6: { value: 2 } })
    me.type('ArrowUp')
    expect(shownText(me.session, 'value')).toBe('')
  })

  test('an answered item is only gone on from, and a bonus item is never answered by Enter', () => {
    const entries = { facts: { B1: { numerator: 2, denominator: 2 } }, vetoes: [], remarks: {} }
    const me = typist(hospital, { at: 'B1', offers: OFFERS, entries })
    expect(shownText(me.session, 'numerator')).toBe('2')
    expect(me.type('Enter').saved).toEqual([])
    const bonus = hospital.bonusItems![0]!.code
    expect(typist(hospital, { at: bonus, offers: { [bonus]: offer({ value: 1 }) } }).type('Enter').saved).toEqual([])
  })

  test('a locked sheet offers nothing to take', () => {
    const me = at('B1')
    me.session = reread(me.session, me.session.entries, true)
    expect(me.type('Enter').saved).toEqual([])
  })
})
