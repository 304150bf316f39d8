import { aboutSelfForm, readSelfForm } from '@core/inspection/self-form/read-self-form'
import { ABOUT, COLUMN, FORM, formRows, selfForm, type SelfFormHead } from '@core/inspection/self-form/self-form'
import type { WorkbookSheet } from '@core/drafting/exchange/workbook'
import type { RawTable } from '@core/registry/raw-table'
import type { Fact, Facts } from '@core/scoring/fact'
import type { ScoredTemplate } from '@core/scoring/template'
import { allItems } from '@core/scoring/template-items'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheet } from './score-arbitraries'

const HEAD: SelfFormHead = {
  templateId: 'RC-2025',
  templateVersion: '1.1',
  templateSha256: 'a'.repeat(64),
  visitCode: 'YZ2013-V01',
  subjectCode: '0201',
  subjectName: '示例卫生院',
}

/** The workbook as the import thread hands it back. */
const read = (sheets: readonly WorkbookSheet[]): RawTable => ({
  fileName: '自评表.xlsx',
  encoding: null,
  sheets: sheets.map(({ name, columns, rows }) => ({
    name,
    state: 'visible',
    lastRow: rows.length + 1,
    rows: [columns.map(({ header }) => header), ...rows].map((cells, index) => ({
      number: index + 1,
      cells: cells.map((cell) =>
        cell === null || cell === ''
          ? { type: 'empty' as const }
          : typeof cell === 'number'
            ? { type: 'number' as const, value: cell, text: String(cell) }
            : { type: 'text' as const, text: cell },
      ),
    })),
  })),
})

/** What a form cannot say: an override, evidence, the refs of single samples, a figure that stands for a step, blanks around words. */
const sayable = (template: ScoredTemplate, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([code, fact]) => {
      const { override, noEvidence, samples, reason, text, notApplicable, points } = fact
      const words = [reason, text].filter((word) => word !== undefined)
      return (
        override === undefined &&
        noEvidence === undefined &&
        hasRows(template, code, fact) &&
        (notApplicable === true || points !== undefined || reason === undefined) &&
        (samples ?? []).every(({ ref, note }, index) => ref === String(index + 1) && note === undefined) &&
        words.every((word) => word.trim() === word && !/\s/.test(word) && word !== '' && word.normalize('NFKC') === word)
      )
    }),
  )

const FIGURES = ['value', 'numerator', 'denominator', 'points'] as const

/** Whether the form asks for everything that the fact says: figures of its fields, and at least one clause or option. */
function hasRows(template: ScoredTemplate, code: string, fact: Fact): boolean {
  const item = allItems(template).find((one) => one.code === code)!
  const keys: readonly string[] = formRows(item).map(({ key }) => key)
  const isOfClauses = fact.counts !== undefined || fact.ticked !== undefined
  return (
    FIGURES.every((field) => fact[field] === undefined || keys.includes(field)) &&
    (!isOfClauses || keys.some((key) => key.startsWith('count/') || key.startsWith('tick/')))
  )
}

describe('the form of a self-assessment', () => {
  it('brings back what was entered, and reading it twice changes nothing', () => {
    fc.assert(
      fc.property(sheet, ([template, { facts }]) => {
        const kept = sayable(template, facts)
        const once = readSelfForm(read(selfForm(template, HEAD, kept, {})), template)
        expect(once.refused).toEqual([])
        const again = readSelfForm(read(selfForm(template, HEAD, once.facts, once.remarks)), template)
        expect(again).toEqual(once)
        expect(Object.keys(once.facts).sort()).toEqual(Object.keys(kept).sort())
      }),
      { numRuns: 300 },
    )
  })

  it('says whose it is', () => {
    fc.assert(
      fc.property(sheet, ([template]) => {
        expect(aboutSelfForm(read(selfForm(template, HEAD, {}, {})))).toEqual(HEAD)
      }),
      { numRuns: 20 },
    )
  })

  it('never throws on what a person types into it, and names the row', () => {
    fc.assert(
      fc.property(
        sheet,
        fc.array(fc.oneof(fc.string(), fc.constantFrom('是', '否', '0', '3', '1/2', '满分', '-1'))),
        ([template], typed) => {
          const sheets = selfForm(template, HEAD, {}, {}).map((part) =>
            part.name === ABOUT
              ? part
              : {
                  ...part,
                  rows: part.rows.map((row, n) => row.map((cell, at) => (at === COLUMN.answer ? (typed[n] ?? null) : cell))),
                },
          )
          const { facts, refused } = readSelfForm(read(sheets), template)
          const rows = sheets.find(({ name }) => name === FORM)!.rows
          for (const { row, item } of refused) {
            expect(rows[row - 2]![0]).toBe(item)
            expect(facts).not.toHaveProperty([item])
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
