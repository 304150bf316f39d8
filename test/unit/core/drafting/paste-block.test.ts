import { describe, expect, it } from 'vitest'
import { BONUS_ROW, draftRows, HEAD_ROW, lineOf, VETOES_ROW } from '@core/drafting/draft-rows'
import { record, startHistory, undo } from '@core/drafting/edit-history'
import { cellText, GRID_COLUMNS, withCell, type GridColumn } from '@core/drafting/grid-cells'
import { clearBlock, copyBlock, fillDown, pasteBlock } from '@core/drafting/paste-block'
import { counter, keysOf, shippedDraft, words } from './draft-builder'

const sheet = shippedDraft()
const rowOf = (key: string, draft = sheet) => draftRows(draft).find((row) => row.key === key)!
const text = (key: string, column: GridColumn, draft = sheet) => cellText(draft, rowOf(key, draft), column, words)
const typed = (key: string, column: GridColumn, text: string) => withCell(sheet, rowOf(key), column, text, words)

describe('cells', () => {
  it('show an item in words', () => {
    expect(GRID_COLUMNS.map((column) => text('A3', column))).toEqual([
      'A3',
      '支援协议完整有效',
      '5',
      '与每个受援单位签有在有效期内的协议，目标、科室、项目、责任四项齐全。',
      '查阅资料',
      expect.stringContaining('双方签字并盖章1分'),
      '必须附',
      '不可',
    ])
  })

  it('exist only where a row has something to hold', () => {
    expect(GRID_COLUMNS.map((column) => text('A', column))).toEqual(['A', '组织与协议', '18', null, null, null, null, null])
    expect([text('V1', 'code'), text('V1', 'points')]).toEqual(['V1', null])
    expect([text(BONUS_ROW, 'points'), text(BONUS_ROW, 'title')]).toEqual(['5', null])
    expect([text(VETOES_ROW, 'title'), text(HEAD_ROW, 'points')]).toEqual([null, null])
  })

  it('take a text as it would be typed', () => {
    expect(lineOf(typed('A1', 'title', ' 组织 ')!, 'A1')?.item.title).toBe('组织')
    expect(lineOf(typed('A1', 'points', '２.5分')!, 'A1')?.item.points).toBe(2.5)
    expect(lineOf(typed('A1', 'requirement', '')!, 'A1')?.item).not.toHaveProperty('requirement')
    expect(lineOf(typed('A1', 'evidence', '扣分须附')!, 'A1')?.item.evidenceRule).toBe('on_deduction')
    expect(lineOf(typed('A3', 'evidence', '')!, 'A3')?.item).not.toHaveProperty('evidenceRule')
    expect(lineOf(typed('A1', 'waivable', '√')!, 'A1')?.item.allowNotApplicable).toBe(true)
    expect(typed('A', 'points', '')!.sections[0]?.points).toBeNull()
    expect(typed('A', 'title', '组织')!.sections[0]?.title).toBe('组织')
    expect(typed('V1', 'title', '示例')!.vetoes[0]?.veto.title).toBe('示例')
    expect(typed(BONUS_ROW, 'points', '3')!.head.bonusCap).toBe(3)
    expect(typed(BONUS_ROW, 'points', '')!.head).not.toHaveProperty('bonusCap')
  })

  it('know methods by their words and take new ones', () => {
    const draft = typed('A1', 'methods', '现场查看，实地走访；查阅资料')!
    expect(lineOf(draft, 'A1')?.item.checkMethods).toEqual(['onsite', 'm1', 'docs'])
    expect(draft.head.checkMethods).toMatchObject({ m1: '实地走访', onsite: '现场查看' })
    expect(lineOf(typed('A1', 'methods', '')!, 'A1')?.item).not.toHaveProperty('checkMethods')
  })

  it.each([
    ['A1', 'points', '约3分'],
    ['A1', 'points', '1.2345'],
    ['A1', 'points', '-1'],
    ['A', 'points', '三'],
    [BONUS_ROW, 'points', 'x'],
    ['A1', 'evidence', '也许'],
    ['A1', 'waivable', '也许'],
    ['A', 'requirement', '示例'],
    ['V1', 'points', '3'],
    [VETOES_ROW, 'title', '示例'],
    [HEAD_ROW, 'title', '示例'],
  ] as const)('refuse in row %s, column %s: %s', (key, column, text) => {
    expect(typed(key, column, text)).toBeNull()
  })
})

describe('pasting', () => {
  const at = (row: string, column: GridColumn, rows: readonly string[] = [row]) => ({ rows, columns: [column] })

  it('adds the rows that a section lacks, and never writes into the next one', () => {
    const cells = [
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
    ]
    const { draft, refused, block } = pasteBlock(sheet, at('A5', 'title'), cells, words, counter())
    expect(refused).toEqual([])
    expect(block).toEqual({ rows: ['A5', 'k1', 'k2'], columns: ['title', 'points'] })
    expect(draft.sections[0]?.items.slice(4).map(({ item }) => [item.code, item.title, item.points])).toEqual([
      ['A5', '甲', 1],
      ['A6', '乙', 2],
      ['A7', '丙', 3],
    ])
    expect(draft.sections[1]).toBe(sheet.sections[1])
  })

  it('adds bonus items, vetoes and the first item of a section', () => {
    const two = [['甲'], ['乙']]
    expect(pasteBlock(sheet, at('X3', 'title'), two, words, counter()).draft.bonusItems).toHaveLength(4)
    expect(
      pasteBlock(sheet, at('V1', 'title'), two, words, counter())
        .draft.vetoes.slice(0, 2)
        .map(({ veto }) => veto.title),
    ).toEqual(['甲', '乙'])
    const bare = { ...sheet, sections: [{ ...sheet.sections[0]!, items: [] }] }
    const { draft } = pasteBlock(bare, at('A', 'title'), two, words, counter())
    expect([draft.sections[0]?.title, draft.sections[0]?.items[0]?.item.title]).toEqual(['甲', '乙'])
  })

  it('writes as many rows as are chosen over them, across sections', () => {
    const rows = ['A5', 'B', 'B1']
    const block = { rows, columns: GRID_COLUMNS }
    const copied = copyBlock(sheet, block, words)
    expect(pasteBlock(sheet, block, copied, words, counter())).toEqual({ draft: sheet, refused: [], block })
  })

  it('fills the chosen cells with a single one', () => {
    const { draft } = pasteBlock(sheet, { rows: ['A1', 'A2'], columns: ['points', 'requirement'] }, [['2']], words, counter())
    expect(['A1', 'A2'].map((key) => [text(key, 'points', draft), text(key, 'requirement', draft)])).toEqual([
      ['2', '2'],
      ['2', '2'],
    ])
  })

  it('names the cells that would not take their text, and drops what is right of the table', () => {
    const { draft, refused, block } = pasteBlock(sheet, at('A1', 'evidence'), [['也许', '√', '多余']], words, counter())
    expect(refused).toEqual([{ row: 'A1', column: 'evidence' }])
    expect(block.columns).toEqual(['evidence', 'waivable'])
    expect(text('A1', 'waivable', draft)).toBe('可')
  })

  it('is taken back in one step', () => {
    const history = startHistory(sheet)
    const { draft } = pasteBlock(sheet, at('E3', 'title'), [['甲'], ['乙'], ['丙']], words, counter())
    expect(undo(record(history, draft, 'E3'))!.history.present).toBe(sheet)
  })

  it('adds no row below the settings', () => {
    expect(pasteBlock(sheet, at(HEAD_ROW, 'title'), [['甲'], ['乙']], words, counter()).draft).toBe(sheet)
    expect(pasteBlock(sheet, at('nobody', 'title'), [['甲'], ['乙']], words, counter()).draft).toBe(sheet)
  })
})

describe('emptying and filling down', () => {
  it('empties cells', () => {
    const { draft, refused } = clearBlock(
      sheet,
      { rows: ['A', 'A3'], columns: ['points', 'methods', 'evidence', 'waivable'] },
      words,
    )
    expect(refused).toEqual([])
    expect(lineOf(draft, 'A3')?.item).toMatchObject({ points: null, allowNotApplicable: false })
    expect(draft.sections[0]?.points).toBeNull()
  })

  it('copies the first row of a block into the others, codes counted on', () => {
    const { draft } = fillDown(sheet, { rows: ['B1', 'B2', 'B3'], columns: GRID_COLUMNS }, words)
    const [first, second, third] = draft.sections[1]!.items
    expect([second?.item.code, third?.item.code]).toEqual(['B2', 'B3'])
    expect(third?.item).toMatchObject({ title: first?.item.title, points: 6, scoring: first?.item.scoring })
  })

  it('copies from the row above into a single one', () => {
    const { draft } = fillDown(sheet, { rows: ['A2'], columns: ['points', 'methods'] }, words)
    expect(lineOf(draft, 'A2')?.item).toMatchObject({ points: 3, checkMethods: ['report', 'docs'] })
    expect(fillDown(sheet, { rows: ['A'], columns: ['title'] }, words).draft).toBe(sheet)
  })

  it('keeps the keys', () => {
    expect(keysOf(fillDown(sheet, { rows: ['B1', 'B2'], columns: GRID_COLUMNS }, words).draft)).toEqual(keysOf(sheet))
  })
})
