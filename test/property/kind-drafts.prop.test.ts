import { anyDraftOfWorkbook, workbookOfAnyDraft } from '@core/drafting/exchange/kinds/any-workbook'
import {
  draftOfAnyTemplate,
  isGradedDraft,
  isScoredDraft,
  templateOfAnyDraft,
  type AnyDraft,
} from '@core/drafting/kinds/any-draft'
import { checkAnyDraft } from '@core/drafting/kinds/check-any-draft'
import { GRADED_TABLE } from '@core/drafting/kinds/graded-table'
import { pasteCells, type KindTable } from '@core/drafting/kinds/kind-rows'
import { QUESTIONNAIRE_TABLE } from '@core/drafting/kinds/questionnaire-table'
import { readAnyDraft } from '@core/drafting/kinds/read-any-draft'
import type { WorkbookSheet } from '@core/drafting/exchange/workbook'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import type { RawCell, RawSheet } from '@core/registry/raw-table'
import { checkTemplate } from '@core/scoring/check-template'
import { readTemplate } from '@core/scoring/read-template'
import type { Template } from '@core/scoring/template'
import { AppError } from '@core/shared/app-error'
import { ERROR_CODES } from '@core/shared/error-code'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../electron/import/read-xlsx'
import { writeWorkbook } from '../../electron/import/write-workbook'
import { canonicalJson } from '../../electron/trace/canonical'
import { shippedTemplate } from '../support/drafts'
import { countedIds } from '../support/memory-db'
import { tempFolder } from '../support/temp-folder'
import { rawSheets } from '../support/workbook'
import { looseGraded, looseQuestionnaire } from './kind-arbitraries'

const SHIPPED = ['04-demonstration-self-check', '05-discharge-followup']
const loose: fc.Arbitrary<Template> = fc.oneof(looseGraded, looseQuestionnaire)

const draftOf = (template: Template): AnyDraft => draftOfAnyTemplate(template, countedIds())
const written = (template: Template): readonly WorkbookSheet[] => workbookOfAnyDraft(draftOf(template))
async function throughFile(sheets: readonly WorkbookSheet[]): Promise<readonly RawSheet[]> {
  const path = join(tempFolder(), '考核表.xlsx')
  await writeWorkbook(path, sheets)
  return (await readXlsx(readFileSync(path), '考核表.xlsx', IMPORT_LIMITS)).sheets
}
function expectSame(sheets: readonly RawSheet[], template: Template): void {
  const { draft, refused } = anyDraftOfWorkbook(sheets, countedIds())
  expect(refused).toEqual([])
  expect(canonicalJson(templateOfAnyDraft(draft!))).toBe(canonicalJson(template))
}

describe('a graded sheet or a questionnaire that is written', () => {
  it('is its document and back, and its draft as JSON and back', () => {
    fc.assert(
      fc.property(loose, (template) => {
        const draft = draftOf(template)
        expect(templateOfAnyDraft(draft)).toEqual(template)
        expect(readAnyDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
      }),
      { numRuns: 2000 },
    )
  })

  it('has no breach exactly when publishing takes its document', () => {
    const outcomes = { sound: 0, broken: 0 }
    const publishable = (template: Template): boolean => {
      try {
        return checkTemplate(readTemplate(template)).length === 0
      } catch (thrown) {
        if (thrown instanceof AppError) return false
        throw thrown
      }
    }
    fc.assert(
      fc.property(fc.oneof(loose, mended), (template) => {
        const { breaches } = checkAnyDraft(draftOf(template))
        expect(breaches.length === 0).toBe(publishable(template))
        outcomes[breaches.length === 0 ? 'sound' : 'broken'] += 1
      }),
      { numRuns: 2000 },
    )
    expect(Math.min(outcomes.sound, outcomes.broken)).toBeGreaterThan(100)
  })

  it('stays a draft with keys of its own, whatever is done to its rows', () => {
    fc.assert(
      fc.property(loose, fc.array(act, { maxLength: 12 }), (template, acts) => {
        const draft = draftOf(template)
        if (isGradedDraft(draft)) edited(GRADED_TABLE, draft, acts)
        else if (!isScoredDraft(draft)) edited(QUESTIONNAIRE_TABLE, draft, acts)
      }),
      { numRuns: 1000 },
    )
  })

  it('comes back from a workbook as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(loose, (template) => expectSame(rawSheets(written(template)), template)),
      { numRuns: 500 },
    )
  })

  it('comes back as it was from a real file', async () => {
    for (const name of SHIPPED) {
      const template = shippedTemplate(name) as Template
      expectSame(await throughFile(written(template)), template)
    }
    await fc.assert(
      fc.asyncProperty(loose, async (template) => expectSame(await throughFile(written(template)), template)),
      { numRuns: 20 },
    )
  })

  it('holds texts longer than a cell', async () => {
    const template = shippedTemplate('04-demonstration-self-check') as Extract<Template, { templateKind: 'graded' }>
    const [section, ...others] = template.categories
    const [item, ...items] = section!.items
    const long = { ...item!, title: '长'.repeat(40_000), levels: { ...item!.levels, B: ['短', '𠮷'.repeat(20_000), '尾'] } }
    const whole = {
      ...template,
      notes: ['', '长'.repeat(40_000)],
      categories: [{ ...section!, items: [long, ...items] }, ...others],
    }
    expectSame(await throughFile(written(whole)), whole)
  })

  it('spoilt anywhere as a workbook is refused by its cells or is a draft', () => {
    const outcomes = { drafts: 0, refused: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED), fc.array(wound, { minLength: 1, maxLength: 3 }), (name, wounds) => {
        const sheets = structuredClone(rawSheets(written(shippedTemplate(name) as Template))) as Sheets
        for (const { sheet, row, column, cell, how } of wounds) {
          const one = sheets[sheet % sheets.length]!
          if (how === 0) one.rows.splice(row % Math.max(1, one.rows.length), 1)
          else if (how === 1) one.name = 'x'
          else if (one.rows.length > 0) one.rows[row % one.rows.length]!.cells[column] = cell
        }
        const { draft, refused } = anyDraftOfWorkbook(sheets, countedIds())
        outcomes[draft === null ? 'refused' : 'drafts'] += 1
        if (draft !== null) {
          checkAnyDraft(draft)
          return
        }
        expect(refused.length).toBeGreaterThan(0)
        for (const { code, params } of refused) {
          expect(ERROR_CODES).toContain(code)
          expect(params.at).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
    expect(Math.min(outcomes.drafts, outcomes.refused)).toBeGreaterThan(20)
  })
})

/** Something a person does at one row. */
const act = fc.record({
  what: fc.constantFrom('insert', 'duplicate', 'remove', 'up', 'down', 'write', 'turn', 'paste'),
  row: fc.nat(30),
  column: fc.nat(4),
  text: fc.constantFrom('', '1.1', '7', '是', '单选题', '基本', '甲\n乙', '0.5'),
})

/** The draft after these acts; every state on the way can be saved, checked and read again. */
function edited<D extends AnyDraft, Column extends string>(
  table: KindTable<D, Column>,
  draft: D,
  acts: readonly (typeof act extends fc.Arbitrary<infer One> ? One : never)[],
): D {
  const newKey = countedIds()
  const words = { 'kind.single': '单选题', 'type.basic': '基本', yes: '是' }
  return acts.reduce((now, { what, row, column, text }) => {
    const rows = table.rows(now)
    const { key } = rows[row % rows.length]!
    const at = { row: key, column: table.columns[column % table.columns.length]! }
    const next = {
      insert: () => table.insertBelow(now, key, () => `new-${newKey()}`)?.draft,
      duplicate: () => table.duplicate(now, key, () => `new-${newKey()}`)?.draft,
      remove: () => table.remove(now, key),
      up: () => table.move(now, key, -1),
      down: () => table.move(now, key, 1),
      write: () => table.withCell(now, key, at.column, text, words),
      turn: () => table.turn(now, key, at.column),
      paste: () => pasteCells(table, now, at, [[text, text], [text]], words, () => `new-${newKey()}`).draft,
    }[what]()
    if (next === undefined || next === null) return now
    const keys = table.rows(next).map((one) => one.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(readAnyDraft(JSON.parse(JSON.stringify(next)))).toEqual(next)
    checkAnyDraft(next)
    return next
  }, draft)
}

/** The same with what is missing filled in, so that many of them can be published. */
const mended: fc.Arbitrary<Template> = loose.map((template) => {
  const head = { id: 'K-1', version: '1.0', name: '示例' }
  if (template.templateKind === 'graded') {
    return {
      ...template,
      ...head,
      passRules: [],
      categories: [
        {
          code: 'x',
          title: '类别',
          items: template.categories
            .flatMap(({ items }) => items)
            .map((item) => ({ ...item, title: '项目', itemType: 'basic', levels: { C: ['一'], B: ['二'], A: ['三'] } })),
        },
      ],
    }
  }
  if (template.templateKind !== 'questionnaire') return template
  const scale = [
    { value: 1, label: '好', score: 100 },
    { value: 0, label: '不好', score: 0 },
  ]
  const questions = template.questions.map(({ no, kind }) => ({
    ...{ no, text: '题目', kind },
    ...(kind.startsWith('single') && { options: [{ value: 1, label: '是' }] }),
  }))
  return { ...template, ...head, scale, questions }
})

type Sheets = { name: string | null; rows: { number: number; cells: RawCell[] }[] }[] & RawSheet[]
const wound = fc.record({
  sheet: fc.nat(6),
  row: fc.nat(60),
  column: fc.nat(10),
  how: fc.nat(12),
  cell: fc.constantFrom<RawCell>(
    { type: 'empty' },
    { type: 'text', text: '1.1' },
    { type: 'text', text: '单选题' },
    { type: 'text', text: '{"__proto__":1}' },
    { type: 'text', text: '题\ud800' },
    { type: 'number', value: 1e20, text: '100000000000000000000' },
    { type: 'number', value: -2.5, text: '-2.5' },
    { type: 'boolean', value: true },
    { type: 'error', text: '#REF!' },
  ),
})
