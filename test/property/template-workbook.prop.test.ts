import { checkDraft } from '@core/drafting/check-draft'
import { draftOfTemplate } from '@core/drafting/draft-of-template'
import { draftOfWorkbook } from '@core/drafting/exchange/draft-of-workbook'
import { expectCodes } from '@core/drafting/exchange/expect-codes'
import type { WorkbookSheet } from '@core/drafting/exchange/workbook'
import { workbookOfDraft } from '@core/drafting/exchange/workbook-of-draft'
import { templateOfDraft } from '@core/drafting/template-of-draft'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import type { RawCell, RawSheet } from '@core/registry/raw-table'
import { ERROR_CODES } from '@core/shared/error-code'
import type { ScoredTemplate } from '@core/scoring/template'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../electron/import/read-xlsx'
import { writeWorkbook } from '../../electron/import/write-workbook'
import { canonicalJson } from '../../electron/trace/canonical'
import { countedIds } from '../support/memory-db'
import { tempFolder } from '../support/temp-folder'
import { rawSheets } from '../support/workbook'
import { dressed } from './draft-arbitraries'

const SHIPPED = ['01-supporting-hospital', '02-recipient-clinic', '03-dispatched-doctor']
const shipped = (name: string): ScoredTemplate =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../resources/templates', `${name}.json`), 'utf8')) as ScoredTemplate

const written = (template: ScoredTemplate): readonly WorkbookSheet[] => {
  const draft = draftOfTemplate(template, countedIds())
  expectCodes(draft)
  return workbookOfDraft(draft)
}

/** The sheets as a file holds them. */
async function throughFile(sheets: readonly WorkbookSheet[]): Promise<readonly RawSheet[]> {
  const path = join(tempFolder(), '考核表.xlsx')
  await writeWorkbook(path, sheets)
  return (await readXlsx(readFileSync(path), '考核表.xlsx', IMPORT_LIMITS)).sheets
}

function expectSame(sheets: readonly RawSheet[], template: ScoredTemplate): void {
  const { draft, refused } = draftOfWorkbook(sheets, countedIds())
  expect(refused).toEqual([])
  expect(canonicalJson(templateOfDraft(draft!))).toBe(canonicalJson(template))
}

type Sheets = { name: string | null; state: 'visible'; lastRow: number; rows: { number: number; cells: RawCell[] }[] }[]

const wound = fc.record({
  sheet: fc.nat(6),
  row: fc.nat(60),
  column: fc.nat(12),
  how: fc.nat(12),
  cell: fc.constantFrom<RawCell>(
    { type: 'empty' },
    { type: 'text', text: 'A1' },
    { type: 'text', text: '扣分' },
    { type: 'text', text: '参数：无' },
    { type: 'text', text: '{"__proto__":1}' },
    { type: 'text', text: '题\ud800' },
    { type: 'number', value: 1e20, text: '100000000000000000000' },
    { type: 'number', value: -2.5, text: '-2.5' },
    { type: 'date', date: '2026-03-09' },
    { type: 'boolean', value: true },
    { type: 'error', text: '#REF!' },
  ),
})

describe('a template as a workbook', () => {
  it.each(SHIPPED)('%s comes back as it was from a real file', async (name) => {
    const template = shipped(name)
    expectSame(await throughFile(written(template)), template)
  })

  it('comes back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(dressed, (template) => expectSame(rawSheets(written(template)), template)),
      { numRuns: 500 },
    )
  })

  it('comes back as it was from a real file', async () => {
    await fc.assert(
      fc.asyncProperty(dressed, async (template) => expectSame(await throughFile(written(template)), template)),
      { numRuns: 25 },
    )
  })

  it('holds texts longer than a cell, and every sign', async () => {
    const template = shipped('02-recipient-clinic')
    const [section, ...others] = template.categories
    const signs = String.fromCharCode(...Array.from({ length: 0xd7ff }, (_, code) => code + 1))
    const [item, ...items] = section!.items
    const odd = {
      ...item!,
      title: `题${'长'.repeat(40_000)}`,
      requirement: signs,
      department: '\r\n_x000D_ _x005F_\ufffe\uffff',
      scoring: { ...item!.scoring, text: '=HYPERLINK("x")' },
    }
    const whole = {
      ...template,
      notes: ['', '短', '𠮷'.repeat(20_000)],
      categories: [{ ...section!, items: [odd, ...items] }, ...others],
    }
    expectSame(await throughFile(written(whole)), whole)
  })

  it('spoilt anywhere is refused by its cells or is a draft', () => {
    const outcomes = { drafts: 0, refused: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED), fc.array(wound, { minLength: 1, maxLength: 4 }), (name, wounds) => {
        const sheets = structuredClone(rawSheets(written(shipped(name)))) as Sheets
        for (const { sheet, row, column, cell, how } of wounds) {
          const one = sheets[sheet % sheets.length]!
          if (how === 0) one.rows.splice(row % Math.max(1, one.rows.length), 1)
          else if (how === 1) one.name = 'x'
          else if (one.rows.length > 0) one.rows[row % one.rows.length]!.cells[column] = cell
        }
        const { draft, refused } = draftOfWorkbook(sheets, countedIds())
        if (draft === null) {
          outcomes.refused += 1
          expect(refused.length).toBeGreaterThan(0)
          for (const { code, params } of refused) {
            expect(ERROR_CODES).toContain(code)
            expect(params.at).not.toBe('')
          }
        } else {
          outcomes.drafts += 1
          checkDraft(draft)
        }
      }),
      { numRuns: 300 },
    )
    expect(Math.min(outcomes.drafts, outcomes.refused)).toBeGreaterThan(20)
  })
})
