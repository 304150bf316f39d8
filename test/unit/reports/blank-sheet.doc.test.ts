import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlankSheetView } from '@core/papers/blank-sheet-view'
import { PAPER_FORMATS, type PaperFormat } from '@core/papers/paper-format'
import { blankSheetDocument } from '../../../electron/reports/documents/blank-sheet.doc'
import { PAD_DOWN } from '../../../electron/reports/pdf/grid'
import { A3_LANDSCAPE, A4_LANDSCAPE, A4_PORTRAIT, textHeight } from '../../../electron/reports/model/page'
import { blankView, itemOf, shippedTemplates, templateOf } from '../../support/blank-sheets'
import { longText } from '../../support/long-text'
import { frameHeights, nameTops, pagesOf, tablesOn, textsOf } from '../../support/paper-nodes'
import { SQUARE_TYPE } from '../../support/papers'

const PAGES = { a4: A4_PORTRAIT, 'a4-landscape': A4_LANDSCAPE, a3: A3_LANDSCAPE } as const

const pagesOfView = (view: BlankSheetView, format: PaperFormat) => pagesOf(blankSheetDocument(view, format, SQUARE_TYPE))

/** Rows under the head of the form, without the signatures; the cell of the group first. */
const formRows = (page: readonly unknown[]): string[][] => {
  const [table] = tablesOn(page)
  return table === undefined ? [] : table.slice(1)
}

/** What must hold of every form, whatever stands in it. */
function expectWellSet(view: BlankSheetView, format: PaperFormat): void {
  const pages = pagesOfView(view, format)
  let group = ''
  pages.forEach((page, index) => {
    const [table] = tablesOn(page)
    expect(table?.[0]).toEqual(view.head.map((text) => text.replaceAll('\n', '')))
    const rows = formRows(page)
    const isContinued = rows[0]?.[0]?.endsWith('（续）')
    expect(rows[0]?.[0], `page ${index + 1} begins with its group`).not.toBe('')
    if (isContinued) expect(index).toBeGreaterThan(0)
    group = rows.findLast(([title]) => title !== '')?.[0] ?? group
    const height = frameHeights(page).reduce((total, one) => total + one, 0)
    expect(height).toBeLessThanOrEqual(textHeight(PAGES[format]))
    for (const top of nameTops(page)) expect(top).toBeGreaterThanOrEqual(-PAD_DOWN - 0.001)
  })
  const last = formRows(pages.at(-1)!)
  expect(last.at(-1)?.[0]).toMatch(/^注/)
  expect(textsOf(pages.at(-1)).join('')).toContain(view.signatures.at(-1)!)
}

describe.each(PAPER_FORMATS)('on %s', (format) => {
  it.each(shippedTemplates().map((template) => [template.id, template] as const))('%s is well set', (_id, template) => {
    expectWellSet(blankView(template), format)
  })

  it('every length of form is, and no row is cut that stands on a page', () => {
    const lengths = fc.array(fc.array(fc.integer({ min: 0, max: 260 }), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(lengths, (sections) => {
        const items = sections.map((section, at) =>
          section.map((length, index) =>
            itemOf(`${String.fromCharCode(65 + at)}${index + 1}`, { requirement: longText(length) }),
          ),
        )
        const view = blankView(templateOf(items, { vetoes: [{ code: 'V1', title: '拒不承担任务' }] }))
        expectWellSet(view, format)
        const rows = pagesOfView(view, format).flatMap(formRows)
        expect(rows.some(([, name]) => name!.startsWith('A1（续）'))).toBe(false)
        const last = formRows(pagesOfView(view, format).at(-1)!)
        const total = last.findIndex(([title]) => title === '综合得分')
        expect(total, 'the result stands with a row').toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })

  it('texts of any length are cut at the ends of pages, and nothing of them is lost', () => {
    const lengths = fc.record({
      requirement: fc.integer({ min: 0, max: 6000 }),
      text: fc.integer({ min: 1, max: 6000 }),
      label: fc.integer({ min: 1, max: 3000 }),
      title: fc.integer({ min: 1, max: 2500 }),
      note: fc.integer({ min: 1, max: 3000 }),
    })
    fc.assert(
      fc.property(lengths, ({ requirement, text, label, title, note }) => {
        const scoring = {
          kind: 'checklist',
          options: [{ id: 'a', label: longText(label, 3), points: 2 }],
          text: longText(text, 2),
        } as const
        const items = [itemOf('A1', { requirement: longText(requirement, 1), scoring }), itemOf('A2')]
        const template = templateOf([items, [itemOf('B1')]], { notes: [longText(note, 4)] })
        const categories = template.categories.map((section) => ({ ...section, title: longText(title, 5) }))
        const view = blankView({ ...template, categories })
        expectWellSet(view, format)
        const rows = pagesOfView(view, format).flatMap(formRows)
        const column = (at: number) =>
          rows
            .map((row) => row[at] ?? '')
            .join('')
            .replaceAll('（续）', '')
            .replaceAll('A1', '')
        expect(column(1)).toContain(longText(requirement, 1))
        expect(column(3)).toContain(longText(text, 2))
        expect(column(4)).toContain(longText(label, 3))
        const wide = rows
          .map((row) => row.join(''))
          .join('')
          .replaceAll('注（续）', '')
          .replaceAll('A（续）', '')
        expect(wide).toContain(longText(note, 4))
        expect(wide).toContain(longText(title, 5))
      }),
      { numRuns: 25 },
    )
  })
})

it('repeats the section of a page that goes on, each shared cell once a page', () => {
  const items = Array.from({ length: 30 }, (_, index) => itemOf(`A${index + 1}`, { requirement: longText(80) }))
  const pages = pagesOfView(blankView(templateOf([items])), 'a4-landscape').map(formRows)
  expect(pages.length).toBeGreaterThan(3)
  const titles = pages.map((rows) => rows.filter(([title]) => title !== '').map(([title]) => title))
  expect(titles[0]).toEqual(['A第1部分（60 分）'])
  for (const [first] of titles.slice(1)) expect(first).toMatch(/^A第1部分（60 分）（续）$|^A（续）$/)
  expect(titles.slice(0, -1).every((page) => page.length === 1)).toBe(true)
})

it('puts a title that its column cannot hold over the other columns', () => {
  const template = templateOf([[itemOf('A1')]])
  const view = blankView({ ...template, categories: template.categories.map((one) => ({ ...one, title: longText(600) })) })
  const [title, first] = formRows(pagesOfView(view, 'a4')[0]!)
  expect(title![0]).toBe('A')
  expect(title!.join('')).toContain(longText(600))
  expect(first![1]).toContain('A1 指标A1')
})

it('makes new nodes at every call and does not touch the view', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  const view = freeze(blankView(shippedTemplates()[0]!))
  const nodesOf = (
    found = new Set<object>(),
    node: unknown = blankSheetDocument(view, 'a4', SQUARE_TYPE).content,
  ): Set<object> => {
    if (typeof node !== 'object' || node === null || found.has(node)) return found
    found.add(node)
    for (const part of Object.values(node)) nodesOf(found, part)
    return found
  }
  const first = nodesOf()
  for (const node of nodesOf()) expect(first.has(node)).toBe(false)
})
