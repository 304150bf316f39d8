import { describe, expect, it } from 'vitest'
import { BONUS_ROW, draftRows, HEAD_ROW, lineOf, VETOES_ROW } from '@core/drafting/draft-rows'
import {
  addSection,
  duplicateRow,
  fillFromAbove,
  insertBelow,
  moveRow,
  moveRows,
  removeRows,
  withHead,
  withItem,
  withSection,
  withSource,
  withVeto,
} from '@core/drafting/edit-draft'
import { counter, keysOf, shippedDraft } from './draft-builder'

const sheet = shippedDraft()
const below = (key: string) => keysOf(sheet)[keysOf(sheet).indexOf(key) + 1]

describe('rows', () => {
  it('stand as on the sheet: sections, bonus items, vetoes, then what holds for all', () => {
    const keys = keysOf(sheet)
    expect(keys.slice(0, 3)).toEqual(['A', 'A1', 'A2'])
    expect(keys.filter((key) => key.startsWith('#'))).toEqual([BONUS_ROW, VETOES_ROW, HEAD_ROW])
    expect(below(BONUS_ROW)).toBe('X1')
    expect(below(VETOES_ROW)).toBe('V1')
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('fields', () => {
  it('change, go and come back without touching the old draft', () => {
    const renamed = withItem(sheet, 'A1', { title: '领导小组', evidence: undefined })
    expect(lineOf(renamed, 'A1')?.item).toMatchObject({ title: '领导小组', points: 3 })
    expect(lineOf(renamed, 'A1')?.item).not.toHaveProperty('evidence')
    expect(lineOf(sheet, 'A1')?.item.title).toBe('领导小组与专人负责')
    expect(lineOf(renamed, 'X1')).toBe(lineOf(sheet, 'X1'))
  })

  it('are no step when nothing changes', () => {
    expect(withItem(sheet, 'A1', { title: '领导小组与专人负责', checkMethods: ['report', 'docs'] })).toBe(sheet)
    expect(withItem(sheet, 'nobody', { title: '示例' })).toBe(sheet)
    expect(withHead(sheet, { totalPoints: 100 })).toBe(sheet)
    expect(withSection(sheet, 'A', { points: 18 })).toBe(sheet)
    expect(withSection(sheet, 'nobody', { points: 1 })).toBe(sheet)
    expect(withVeto(sheet, 'V1', { item: 'B1' })).toBe(sheet)
    expect(withVeto(sheet, 'nobody', { item: 'B1' })).toBe(sheet)
    expect(withSource(sheet, 'A1', null)).toBe(sheet)
  })

  it('of the head can be taken away', () => {
    expect(withHead(sheet, { bonusCap: undefined }).head).not.toHaveProperty('bonusCap')
  })

  it('lead the vetoes along when a code changes', () => {
    const recoded = withItem(sheet, 'B1', { code: 'B01' })
    expect(recoded.vetoes[0]?.veto.item).toBe('B01')
    const zeroing = withVeto(sheet, 'V2', { effect: 'zero_section', section: 'C' })
    expect(withSection(zeroing, 'C', { code: '丙' }).vetoes[1]?.veto).toMatchObject({ section: '丙' })
    expect(withItem(sheet, 'B1', { title: '人数' }).vetoes).toBe(sheet.vetoes)
  })
})

describe('new rows', () => {
  it('stand below, with the next free code', () => {
    const edited = insertBelow(sheet, 'A2', counter())!
    expect(keysOf(edited.draft).slice(0, 5)).toEqual(['A', 'A1', 'A2', 'k1', 'A3'])
    expect(lineOf(edited.draft, 'k1')?.item).toEqual({
      code: 'A6',
      title: '',
      points: null,
      scoring: null,
      allowNotApplicable: false,
    })
  })

  it('are the first of a section, of the bonus items and of the vetoes', () => {
    expect(lineOf(insertBelow(sheet, 'B', counter())!.draft, 'k1')?.item.code).toBe('B8')
    expect(insertBelow(sheet, BONUS_ROW, counter())!.draft.bonusItems[0]).toMatchObject({ key: 'k1', item: { code: 'X4' } })
    expect(insertBelow(sheet, VETOES_ROW, counter())!.draft.vetoes[0]?.key).toBe('k1')
    expect(insertBelow(sheet, 'V1', counter())!.draft.vetoes[1]?.key).toBe('k1')
  })

  it('cannot stand below the settings or an unknown row', () => {
    expect(insertBelow(sheet, HEAD_ROW, counter())).toBeNull()
    expect(insertBelow(sheet, 'nobody', counter())).toBeNull()
  })

  it('are sections with the next letter, behind the section at hand', () => {
    const edited = addSection(sheet, 'A3', counter())
    expect(edited.draft.sections.map(({ code }) => code)).toEqual(['A', 'F', 'B', 'C', 'D', 'E'])
    expect(addSection(sheet, BONUS_ROW, counter()).draft.sections.at(-1)?.key).toBe('k1')
    const empty = { ...sheet, sections: [], bonusItems: [], vetoes: [] }
    expect(addSection(empty, HEAD_ROW, counter()).draft.sections).toMatchObject([{ code: 'A', points: null, items: [] }])
    expect(insertBelow(empty, BONUS_ROW, counter())!.draft.bonusItems[0]?.item.code).toBe('X1')
    expect(insertBelow(empty, VETOES_ROW, counter())!.draft.vetoes[0]?.veto.code).toBe('V1')
  })

  it('find a code where letters or numbers are taken', () => {
    const coded = (...codes: string[]) => ({
      ...sheet,
      sections: codes.map((code) => ({ key: code, code, title: code, points: null, items: [] })),
    })
    const codeAfter = (...codes: string[]) => addSection(coded(...codes), '', counter()).draft.sections.at(-1)?.code
    expect(codeAfter('1', '2')).toBe('3')
    expect(codeAfter('一', '二')).toBe('A')
    expect(codeAfter('B', 'C', 'A')).toBe('D')
    expect(codeAfter(...Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at)))).toBe('S1')
  })
})

describe('copies', () => {
  it('of an item have all but its code', () => {
    const { draft, key } = duplicateRow(sheet, 'B5', counter())!
    const { code, ...copied } = lineOf(draft, key)!.item
    const { code: _code, ...original } = lineOf(sheet, 'B5')!.item
    expect(copied).toEqual(original)
    expect(code).toBe('B8')
    expect(keysOf(draft)[keysOf(draft).indexOf('B5') + 1]).toBe(key)
  })

  it('of a section have codes of their own', () => {
    const { draft } = duplicateRow(sheet, 'D', counter())!
    const copy = draft.sections[4]!
    expect(copy.code).toBe('F')
    expect(copy.items.map(({ item }) => item.title)).toEqual(draft.sections[3]!.items.map(({ item }) => item.title))
    const codes = draftRows(draft).flatMap((row) => (row.kind === 'item' ? [row.line.item.code] : []))
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('of a veto stand below it; headings have none', () => {
    const { draft } = duplicateRow(sheet, 'V1', counter())!
    expect(draft.vetoes[1]?.veto.title).toBe(draft.vetoes[0]?.veto.title)
    expect([BONUS_ROW, VETOES_ROW, HEAD_ROW].map((key) => duplicateRow(sheet, key, counter()))).toEqual([null, null, null])
  })
})

describe('moving', () => {
  it('goes within a section and over its end', () => {
    expect(keysOf(moveRow(sheet, 'A1', 1)).slice(0, 3)).toEqual(['A', 'A2', 'A1'])
    const over = moveRow(sheet, 'A5', 1)
    expect(over.sections[0]?.items.at(-1)?.key).toBe('A4')
    expect(over.sections[1]?.items[0]?.key).toBe('A5')
    const back = moveRow(over, 'A5', -1)
    expect(keysOf(back)).toEqual(keysOf(sheet))
  })

  it('stays at the ends of the sheet, of the bonus items and of the vetoes', () => {
    for (const [key, step] of [
      ['A1', -1],
      ['A', -1],
      ['E', 1],
      ['X1', -1],
      ['V1', -1],
      [BONUS_ROW, 1],
    ] as const)
      expect(moveRow(sheet, key, step), key).toBe(sheet)
  })

  it('takes the items of a section along', () => {
    expect(moveRow(sheet, 'B', -1).sections.map(({ key }) => key)).toEqual(['B', 'A', 'C', 'D', 'E'])
    expect(
      moveRow(sheet, 'V1', 1)
        .vetoes.slice(0, 2)
        .map(({ key }) => key),
    ).toEqual(['V2', 'V1'])
  })

  it('moves several rows together, or none', () => {
    expect(keysOf(moveRows(sheet, ['A1', 'A2'], 1)).slice(0, 4)).toEqual(['A', 'A3', 'A1', 'A2'])
    expect(keysOf(moveRows(sheet, ['A3', 'A2'], -1)).slice(0, 4)).toEqual(['A', 'A2', 'A3', 'A1'])
    expect(moveRows(sheet, ['A1', 'A2'], -1)).toBe(sheet)
    expect(moveRows(sheet, ['B', 'B1', 'B2'], -1).sections.map(({ key }) => key)).toEqual(['B', 'A', 'C', 'D', 'E'])
  })
})

describe('taking away', () => {
  it('takes a section with its items, and leaves the headings', () => {
    const left = removeRows(sheet, new Set(['A', 'B1', 'X1', 'V1', BONUS_ROW]))
    expect(keysOf(left).slice(0, 2)).toEqual(['B', 'B2'])
    expect([left.bonusItems[0]?.key, left.vetoes[0]?.key]).toEqual(['X2', 'V2'])
    expect(removeRows(sheet, new Set([BONUS_ROW, 'nobody']))).toBe(sheet)
  })
})

describe('filling down', () => {
  it('takes over points, methods and evidence, never words or rule', () => {
    const filled = lineOf(fillFromAbove(sheet, 'A4'), 'A4')!.item
    const above = lineOf(sheet, 'A3')!.item
    expect(filled).toMatchObject({
      title: '院领导到受援单位会商',
      points: above.points,
      checkMethods: above.checkMethods,
      evidenceRule: 'always',
    })
    expect(filled.scoring).toBe(lineOf(sheet, 'A4')!.item.scoring)
  })

  it('takes nothing from another group', () => {
    expect(fillFromAbove(sheet, 'A1')).toBe(sheet)
    expect(fillFromAbove(sheet, 'V2')).toBe(sheet)
  })
})
