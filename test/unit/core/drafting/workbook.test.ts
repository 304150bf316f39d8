import { draftOfTemplate } from '@core/drafting/draft-of-template'
import { draftOfWorkbook } from '@core/drafting/exchange/draft-of-workbook'
import { expectCodes } from '@core/drafting/exchange/expect-codes'
import type { WorkbookCell, WorkbookSheet } from '@core/drafting/exchange/workbook'
import { workbookOfDraft } from '@core/drafting/exchange/workbook-of-draft'
import { templateOfDraft } from '@core/drafting/template-of-draft'
import type { ScoredTemplate } from '@core/scoring/template'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../../../support/code-of'
import { countedIds } from '../../../support/memory-db'
import { rawSheets } from '../../../support/workbook'
import { itemOf, manualItem, sectionOf, templateOf } from '../scoring/template-builder'

const METHODS = { docs: '查阅资料', onsite: '现场查看' }
const deduct = itemOf(
  'A1',
  6,
  {
    kind: 'deduct',
    text: '每缺1项扣0.5分，最多扣2分',
    rules: [{ id: 'd1', label: '缺项', unit: '项', pointsPerUnit: 0.5, maxDeduct: 2 }],
  },
  { checkMethods: ['docs', 'onsite'], evidence: ['制度', '记录'] },
)
const ratio = itemOf('A2', 4, {
  kind: 'ratio',
  mode: 'step',
  target: { param: 'goal' },
  step: { percentagePoints: 2, deduct: 0.5 },
})
const TEMPLATE = templateOf([sectionOf('A', [deduct, ratio]), sectionOf('B', [manualItem('B1', 90)])], {
  checkMethods: METHODS,
  parameters: [{ id: 'goal', label: '目标', default: 0.9, unit: '' }],
  vetoes: [{ code: 'V1', title: '弄虚作假', effect: 'zero_section', section: 'A' }],
})

const sheetsOf = (template: ScoredTemplate) => workbookOfDraft(draftOfTemplate(template, countedIds()))

/** The sheets with one cell written over, named as in Excel: "项目", "D2". */
function edited(sheets: readonly WorkbookSheet[], name: string, cell: string, value: WorkbookCell): readonly WorkbookSheet[] {
  const column = cell.charCodeAt(0) - 65
  const row = Number(cell.slice(1)) - 2
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet
    const rows = sheet.rows.map((cells) => [...cells])
    while (rows.length <= row) rows.push(sheet.columns.map(() => null))
    rows[row]![column] = value
    return { ...sheet, rows }
  })
}
const read = (sheets: readonly WorkbookSheet[]) => draftOfWorkbook(rawSheets(sheets), countedIds())
const refusals = (sheets: readonly WorkbookSheet[]) =>
  read(sheets).refused.map(({ code, params: { at, ...params } }) => [code, at, ...Object.values(params)])
const after = (sheets: readonly WorkbookSheet[]): ScoredTemplate => {
  const { draft, refused } = read(sheets)
  expect(refused).toEqual([])
  return templateOfDraft(draft!)!
}

describe('a workbook that was edited by hand', () => {
  const sheets = sheetsOf(TEMPLATE)

  it('shows items, clauses and methods in the words of the office', () => {
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)!.rows
    expect(rowsOf('项目')[0]!.slice(0, 10)).toEqual([
      ...['A', 'A1', '指标A1', 6, null, '查阅资料、现场查看', '扣分', '每缺1项扣0.5分，最多扣2分', null, '制度；记录'],
    ])
    expect(rowsOf('条款')).toEqual([
      ['A1', '扣分', 'd1', '缺项', '项', null, 0.5, 2],
      ['A2', '目标', null, null, null, '参数：goal', null, null],
      ['A2', '每低', null, null, null, 2, 0.5, null],
      ['B1', '最低', null, null, null, null, 0, null],
      ['B1', '最高', null, null, null, null, 90, null],
      ['B1', '每档', null, null, null, null, 0.001, null],
    ])
    expect(rowsOf('其他')).toEqual([])
  })

  it('takes changed numbers, words and rows', () => {
    let changed = edited(sheets, '项目', 'C2', '制度健全')
    changed = edited(changed, '条款', 'G2', '０.２５')
    changed = edited(changed, '项目', 'F2', '电话核实；查阅资料')
    changed = edited(changed, '说明', 'C14', '按满分计')
    const { categories, notApplicablePolicy } = after(changed)
    expect(categories[0]!.items[0]).toMatchObject({
      title: '制度健全',
      checkMethods: ['电话核实', 'docs'],
      scoring: { rules: [{ pointsPerUnit: 0.25 }] },
    })
    expect(notApplicablePolicy).toBe('full')
  })

  it('takes a new item with its clause, and leaves the points of a section to its items', () => {
    let changed = sheets
    const cells = { A: 'B', B: 'B2', C: '培训', D: 10, G: '逐条得分', M: '是' }
    for (const [column, value] of Object.entries(cells)) changed = edited(changed, '项目', `${column}5`, value)
    const clause = { A: 'B2', B: '得分', C: 'c1', D: '有计划', G: 10 }
    for (const [column, value] of Object.entries(clause)) changed = edited(changed, '条款', `${column}8`, value)
    changed = edited(changed, '类别', 'C3', null)
    expect(after(changed).categories[1]).toMatchObject({
      points: 100,
      items: [
        { code: 'B1' },
        { code: 'B2', points: 10, allowNotApplicable: true, scoring: { kind: 'checklist', options: [{ id: 'c1', points: 10 }] } },
      ],
    })
  })

  it('keeps the words of an item whose rule was taken away', () => {
    let changed = edited(sheets, '项目', 'G2', null)
    changed = changed.map((sheet) => (sheet.name === '条款' ? { ...sheet, rows: sheet.rows.slice(1) } : sheet))
    const { draft } = read(changed)
    const [line] = draft!.sections[0]!.items
    expect([line!.item.scoring, line!.source]).toEqual([null, { text: '每缺1项扣0.5分，最多扣2分', clauses: [] }])
  })

  it.each([
    ['项目', 'D2', '三', ['WORKBOOK_NUMBER_INVALID', '项目!D2', '三']],
    ['项目', 'D2', 0.1234, ['WORKBOOK_NUMBER_INVALID', '项目!D2', '0.1234']],
    ['项目', 'M2', '可以', ['WORKBOOK_WORD_UNKNOWN', '项目!M2', '可以', '是、否']],
    ['项目', 'M2', null, ['WORKBOOK_CELL_EMPTY', '项目!M2']],
    ['项目', 'A2', 'Z', ['WORKBOOK_CODE_UNKNOWN', '项目!A2', 'Z']],
    ['项目', 'B3', 'A1', ['WORKBOOK_TWICE', '项目!B3', 'A1']],
    ['条款', 'A2', 'A9', ['WORKBOOK_CODE_UNKNOWN', '条款!A2', 'A9']],
    ['条款', 'B2', '得分', ['WORKBOOK_CLAUSE_UNKNOWN', '条款!B2', '扣分', '得分']],
    ['条款', 'F2', 3, ['WORKBOOK_CELL_UNUSED', '条款!F2', '扣分']],
    ['条款', 'G2', null, ['WORKBOOK_CELL_EMPTY', '条款!G2']],
    ['条款', 'B3', '每低', ['WORKBOOK_NUMBER_INVALID', '条款!F3', '参数：goal']],
    ['说明', 'D8', '一百', ['WORKBOOK_NUMBER_INVALID', '说明!D8', '一百']],
    ['说明', 'B8', '满分', ['WORKBOOK_ROW_UNKNOWN', '说明!A8', '计分 满分']],
    ['类别', 'D1', '比重', ['WORKBOOK_COLUMN_UNKNOWN', '类别!D1', '比重']],
  ] as const)('%s!%s written over with %s is refused by its cell', (name, cell, value, expected) => {
    const changed =
      cell === 'D1'
        ? sheets.map((sheet) =>
            sheet.name === name
              ? { ...sheet, columns: sheet.columns.map((one, index) => (index === 3 ? { ...one, header: value } : one)) }
              : sheet,
          )
        : edited(sheets, name, cell, value)
    expect(refusals(changed)[0]).toEqual(expected)
    expect(read(changed).draft).toBeNull()
  })

  it('refuses a missing clause, a missing sheet and JSON that is none, all at once', () => {
    const withoutGoal = sheets.map((sheet) =>
      sheet.name === '条款' ? { ...sheet, rows: sheet.rows.filter((_, i) => i !== 1) } : sheet,
    )
    expect(refusals(withoutGoal)).toEqual([['WORKBOOK_CLAUSE_MISSING', '项目!G3', '每低扣分', '目标']])
    expect(refusals(sheets.filter(({ name }) => name !== '否决'))).toEqual([['WORKBOOK_SHEET_MISSING', '否决']])
    const rest = (cells: readonly WorkbookCell[]) =>
      sheets.map((sheet) => (sheet.name === '其他' ? { ...sheet, rows: [cells] } : sheet))
    expect(refusals(rest(['项目', 'A1', 'source', '{']))).toEqual([['WORKBOOK_JSON_INVALID', '其他!D2']])
    expect(refusals(rest(['项目', 'Z1', 'source', '1']))).toEqual([['WORKBOOK_CODE_UNKNOWN', '其他!A2', '项目 Z1']])
    expect(refusals(rest(['考核表', null, 'categories', '[]']))).toEqual([['WORKBOOK_CODE_UNKNOWN', '其他!A2', '考核表']])
    expect(refusals(rest(['考核表', null, 'notes', '7']))).toEqual([['TEMPLATE_INVALID', '其他 head.notes']])
    expect(refusals(rest(['项目', 'A1', '__proto__', '{"x":1}']))).toEqual([
      ['TEMPLATE_INVALID', expect.stringContaining('__proto__')],
    ])
  })

  it('lets what a clerk wrote go before what 其他 says', () => {
    const filled = sheets.map((sheet) =>
      sheet.name === '其他'
        ? {
            ...sheet,
            rows: [
              ['项目', 'A1', 'requirement', '"旧"'],
              ['项目', 'A1', 'requirementNote', '"注"'],
            ],
          }
        : sheet,
    )
    expect(after(filled).categories[0]!.items[0]).toMatchObject({ requirement: '旧', requirementNote: '注' })
    expect(after(edited(filled, '项目', 'E2', '新')).categories[0]!.items[0]).toMatchObject({ requirement: '新' })
  })
})

describe('expectCodes', () => {
  it('asks for a code of its own for every part', () => {
    const draft = draftOfTemplate(TEMPLATE, countedIds())
    expect(codeOf(() => expectCodes(draft))).toBeUndefined()
    const [section, other] = draft.sections
    const clash = { ...draft, sections: [section!, { ...other!, code: 'A' }] }
    expect(() => expectCodes(clash)).toThrow(expect.objectContaining({ params: { at: 'A', breach: 'CODE_DUPLICATE' } }))
    const bare = { ...draft, sections: [section!, { ...other!, code: '', title: '督导' }] }
    expect(() => expectCodes(bare)).toThrow(expect.objectContaining({ params: { at: '督导', breach: 'CODE_MISSING' } }))
  })
})
