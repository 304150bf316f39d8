import { describe, expect, it, test } from 'vitest'
import { SHEET_KEY_MAP } from '@core/inspection/sheet-key-map'
import { SHEET_KEYS } from '../../../../renderer/screens/inspections/sheet/sheet-keys'
import type { SheetSession } from '../../../../renderer/screens/inspections/sheet/sheet-session'
import { shipped, typist } from './typing'

const hospital = shipped('01-supporting-hospital')
const doctor = shipped('03-dispatched-doctor')

/** The same with 无材料不得分 at its first item. */
const strict: typeof hospital = {
  ...hospital,
  categories: hospital.categories.map((section) => ({
    ...section,
    items: section.items.map((item) => (item.code === 'A1' ? { ...item, noEvidenceScoresZero: true } : item)),
  })),
}
const refused = (code: 'ANSWER_FIRST') => ({ kind: 'refused', code, item: 'A1', params: {} }) as const

/** The key map of the score sheet: where it is pressed, what is typed, and what is stored or shown then. */
const MAP: readonly (readonly [
  what: string,
  template: typeof hospital,
  at: string,
  keys: readonly string[],
  stored: unknown,
  session: Partial<SheetSession>,
])[] = [
  ['Enter: met', doctor, 'A1', ['Enter'], { met: true }, { current: 'A2' }],
  ['Enter: all ticked', hospital, 'A1', ['Enter'], { ticked: ['c1', 'c2', 'c3'] }, { current: 'A2' }],
  ['Enter: no occurrences', doctor, 'A4', ['Enter'], { counts: {} }, { current: 'A5' }],
  ['Enter: full points', doctor, 'A5', ['Enter'], { points: 4 }, {}],
  ['Enter: first field of a ratio', hospital, 'B1', ['Enter'], undefined, { current: 'B1', field: 'numerator' }],
  ['Enter: never a bonus item', hospital, 'X3', ['Enter'], undefined, {}],
  ['digit: clause', hospital, 'B5', ['1'], undefined, { field: 'count/d1', current: 'B5' }],
  ['digit: option', hospital, 'A1', ['2'], { ticked: ['c2'] }, { current: 'A1' }],
  ['digits: numerator', hospital, 'B1', ['4'], undefined, { field: 'numerator', texts: { numerator: '4' } }],
  ['slash: denominator', hospital, 'B1', ['/'], undefined, { field: 'denominator' }],
  ['N', hospital, 'C5', ['n'], undefined, { field: 'waiver' }],
  ['N where none is allowed', hospital, 'A1', ['n'], undefined, { field: null }],
  ['M after an answer', hospital, 'A1', ['1', 'm'], { ticked: ['c1'], noEvidence: true }, { current: 'A1' }],
  ['M again', hospital, 'A1', ['1', 'm', 'm'], { ticked: ['c1'] }, {}],
  ['M stays with another choice', hospital, 'A1', ['1', 'm', '2'], { ticked: ['c1', 'c2'], noEvidence: true }, {}],
  ['M before an answer', hospital, 'A1', ['m'], undefined, { said: refused('ANSWER_FIRST') }],
  ['M where nothing is scored without', strict, 'A1', ['m'], { ticked: ['c1', 'c2', 'c3'], noEvidence: true }, {}],
  ['R', hospital, 'A1', ['r'], undefined, { field: 'remark' }],
  ['F', hospital, 'A1', ['f'], undefined, { drawer: { kind: 'finding', item: 'A1' } }],
  ['V', hospital, 'A1', ['v'], undefined, { drawer: { kind: 'veto', chosen: null } }],
  ['arrow down', hospital, 'A1', ['ArrowDown'], undefined, { current: 'A2' }],
  ['arrow up', hospital, 'A2', ['ArrowUp'], undefined, { current: 'A1' }],
  ['page down', hospital, 'A2', ['PageDown'], undefined, { current: 'B1' }],
  ['page up', hospital, 'C2', ['PageUp'], undefined, { current: 'C1' }],
  ['next unanswered', hospital, 'A1', ['1', 'Ctrl+j'], { ticked: ['c1'] }, { current: 'A2' }],
  ['undo', hospital, 'A1', ['1', 'Ctrl+z'], null, { current: 'A1' }],
  ['undo across items', hospital, 'A1', ['1', 'ArrowDown', 'Ctrl+z'], null, { current: 'A1' }],
  ['redo', hospital, 'A1', ['1', 'Ctrl+z', 'Ctrl+y'], { ticked: ['c1'] }, { current: 'A1' }],
  ['clear', hospital, 'A1', ['1', 'Delete'], null, { current: 'A1' }],
  ['Esc', hospital, 'A1', ['v', 'Escape'], undefined, { drawer: null }],
]

describe('the key map', () => {
  it.each(MAP)('%s', (_what, template, at, keys, stored, session) => {
    const me = typist(template, { at }).type(...keys)
    expect(me.saved.at(-1)?.to).toEqual(stored)
    expect(me.session).toMatchObject(session)
  })
})

test('every key of the sheet stands in the list of all keys', () => {
  const named: Readonly<Record<string, string>> = {
    ...{ Enter: 'enter', Escape: 'escape', Delete: 'delete', ArrowUp: 'arrows', ArrowDown: 'arrows', PageUp: 'pages' },
    ...{ PageDown: 'pages', 'Ctrl+j': 'next', 'Ctrl+z': 'undo', 'Ctrl+y': 'redo', '/': 'slash', '.': 'digits', '-': 'digits' },
  }
  const told: readonly string[] = SHEET_KEY_MAP.scored.flatMap(({ keys }) => keys.map(([meaning]) => meaning))
  const untold = SHEET_KEYS.filter((key) => !told.includes(named[key] ?? (/\d/.test(key) ? 'digits' : key)))
  expect(untold).toEqual([])
})
