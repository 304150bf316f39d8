import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectWordFile, wordFile } from '../../electron/press/word-file'
import { expectWorkbookFile, workbookFile } from '../../electron/press/workbook-file'
import { headingBlock, tableBlocks, titleBlocks, withClosing } from '../../electron/reports/model/blocks'
import type { Block, PaperDocument, TableBlock } from '../../electron/reports/model/document'
import { documentRows } from '../../electron/reports/model/document-rows'
import { A4_LANDSCAPE, A4_PORTRAIT, textHeight } from '../../electron/reports/model/page'
import { PAD_DOWN } from '../../electron/reports/pdf/grid'
import { pdfDocument } from '../../electron/reports/pdf/pdf-document'
import { documentSheets } from '../../electron/reports/workbook/document-sheets'
import { BODY, LETTER } from '../../electron/reports/typesetting/typeface'
import { frameHeights, nameTops, pagesOf, tablesOn, textsOf } from '../support/paper-nodes'
import { SQUARE_TYPE } from '../support/papers'
import { longText } from '../support/long-text'

/** Any document that a paper may come to: all three writers hold every text of it. */
const marks = {
  language: 'zh-CN',
  printedAt: '2013-04-11 16:02',
  sample: '样例数据',
  foot: '核对码 7C41',
  pageNumber: '{page}/{pages}',
} as const

const piece = fc.constantFrom(
  '𠮷',
  '·',
  '=1+1',
  '@',
  '-2',
  '+',
  '<w:t>',
  '&amp;',
  '"',
  '_x0041_',
  '示例甲',
  '02017',
  'α',
  '（续）',
  '\n',
  ' ',
)
const word = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.integer({ min: 1, max: 900 }).map((length) => longText(length)),
  fc.constantFrom('16.00', '−2.0', '86.7%', '', '0'),
)
const named = fc.string({ unit: fc.constantFrom('甲', '乙', '一', '：', '/', "'"), minLength: 1, maxLength: 40 })

const table = fc.integer({ min: 2, max: 5 }).chain((count) => {
  const row = fc.array(word, { minLength: count, maxLength: count })
  return fc.record({
    columns: fc.constant(Array.from({ length: count }, (_, at) => [60 + at, at % 2 === 0 ? 'left' : 'right'] as const)),
    content: fc.record({
      heading: named,
      head: fc.array(named, { minLength: count, maxLength: count }),
      rows: fc.array(row, { minLength: 1, maxLength: 12 }),
      total: fc.option(row),
      empty: fc.option(named, { freq: 4 }),
    }),
  })
})

/** Rows whose first columns hold categories, some of them longer than their column. */
const category = fc.oneof(
  { weight: 4, arbitrary: named },
  { weight: 1, arbitrary: fc.integer({ min: 60, max: 900 }).map((length) => longText(length)) },
)
const leaf = fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 9 })
const flatGroups = fc.array(fc.tuple(category, leaf), { minLength: 1, maxLength: 4 })
const groupedTable = fc
  .record({
    groups: fc.array(fc.tuple(category, flatGroups), { minLength: 1, maxLength: 3 }),
    total: fc.option(fc.array(word, { minLength: 4, maxLength: 4 })),
    notes: fc.array(fc.record({ label: named, text: word }), { maxLength: 2 }),
    size: fc.constantFrom(9, 10.5),
  })
  .map(({ groups, total, notes, size }): TableBlock => ({
    ...{ kind: 'table', name: 'grouped', size, notes },
    columns: [
      [60, 'center', 'category'],
      [80, 'left', 'category'],
      [150, 'left'],
      [60, 'right'],
    ],
    content: {
      head: ['工作内容', '工作要求', '评分标准', '得分'],
      rows: groups.flatMap(([outer, inner]) => inner.flatMap(([name, rows]) => rows.map((row) => [outer, name, ...row]))),
      total,
    },
  }))

const block: fc.Arbitrary<readonly Block[]> = fc.oneof(
  table.map(({ content, columns }) => tableBlocks('table', content, columns)),
  groupedTable.map((grouped): readonly Block[] => [grouped]),
  fc
    .array(fc.record({ label: word, figures: fc.tuple(word, word), length: fc.double({ min: -1, max: 2, noNaN: true }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((bars): readonly Block[] => [{ kind: 'bars', name: 'bars', head: ['项目', '失分', '失分率'], bars }]),
  word.map((text): readonly Block[] => [{ kind: 'text', name: 'text', text, style: LETTER, indent: 2 }]),
  fc
    .tuple(named, word)
    .map(([heading, text]): readonly Block[] => [
      headingBlock('part', heading),
      { kind: 'text', name: 'text', text, style: BODY },
    ]),
  fc.tuple(named, word, word).map(([label, text, line]): readonly Block[] => [
    {
      kind: 'facts',
      name: 'facts',
      rows: [
        [
          { label, text },
          { label, text: line },
        ],
      ],
      answer: { label, result: text, lines: [line] },
    },
  ]),
)

const document: fc.Arbitrary<PaperDocument> = fc
  .record({
    title: named,
    left: word,
    right: word,
    blocks: fc.array(block, { maxLength: 5 }),
    notes: fc.array(word),
    isLying: fc.boolean(),
  })
  .map(({ title, left, right, blocks, notes, isLying }) => ({
    ...{ title, page: isLying ? A4_LANDSCAPE : A4_PORTRAIT, marks, continued: '（续）' },
    parts: [withClosing([...titleBlocks(title, left, right), ...blocks.flat()], notes, ['检查人', '负责人'])],
  }))

const plain = (texts: readonly string[]) => texts.join('').replace(/\s|（续）/g, '')
/** Every character as often as it should be, whatever stands between. */
const counts = (text: string) => [...text].reduce((all, one) => all.set(one, (all.get(one) ?? 0) + 1), new Map<string, number>())

function expectAll(expected: string, found: string): void {
  const [wanted, got] = [counts(expected), counts(found)]
  for (const [character, count] of wanted) expect(got.get(character) ?? 0, character).toBeGreaterThanOrEqual(count)
}

async function expectEveryWriterToHold(paper: PaperDocument): Promise<void> {
  const texts = documentRows(paper).flatMap((row) => row.texts)
  expectAll(plain(texts), plain(textsOf(pdfDocument(paper, SQUARE_TYPE).content)))
  await expectWordFile(await wordFile(paper, {}), paper)
  await expectWorkbookFile(await workbookFile(paper), paper)
  const cells = documentSheets(paper).flatMap(({ heading, columns, rows, total = [], foot = [] }) => [
    ...[heading?.title ?? '', heading?.line ?? ''],
    ...columns.map(({ header }) => header),
    ...[...rows, total].flat().map((cell) => (typeof cell === 'number' ? String(cell) : (cell ?? ''))),
    ...foot,
  ])
  const noFigures = (text: string) => text.replace(/[\d.%−-]/g, '') // figures are compared as numbers where they are read back
  expectAll(noFigures(plain(texts)), noFigures(plain(cells)))
}

it('PDF, Word and Excel hold every text of a document', async () => {
  await fc.assert(fc.asyncProperty(document, expectEveryWriterToHold), { numRuns: 15, endOnFailure: true })
})

it('a field of 50,000 characters, and three hundred rows, stand in all three', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => [String(index + 1), longText(30, index), '𠮷·=1'])
  const content = { heading: '名单', head: ['序号', '姓名', '备注'], rows, total: null, empty: null }
  const long = [`一${'𠮷'.repeat(24_000)}`, longText(33_000, 1)] // no writer cuts a pair, wherever its pieces end
  await expectEveryWriterToHold({
    ...{ title: '名单', page: A4_PORTRAIT, marks, continued: '（续）' },
    parts: [
      [
        ...titleBlocks('名单', '左', '右'),
        ...tableBlocks('long', { ...content, heading: '长文', rows: [['1', ...long]] }, [
          [1, 'left'],
          [3, 'left'],
          [3, 'left'],
        ]),
        { kind: 'text', name: 'text', text: longText(50_000, 2), style: BODY },
        ...tableBlocks('many', content, [
          [1, 'center', 'figure'],
          [3, 'left'],
          [3, 'left'],
        ]),
      ],
    ],
  })
})

/** A table without what stands under its rows. */
const groupedPaper = ({ content, ...table }: TableBlock): PaperDocument => ({
  ...{
    title: '表',
    page: A4_PORTRAIT,
    marks,
    continued: '（续）',
    parts: [[headingBlock('grouped', '表'), { ...table, notes: [], content: { ...content, total: null } }]],
  },
})

/** The beginning of a name, by which it is known on a page. */
const beginning = (name: string) => name.replaceAll(/\s/g, '').slice(0, 2)

it('no group stands on a page without its name, and no name is higher than its rows', () => {
  fc.assert(
    fc.property(groupedTable, (table) => {
      const paper = groupedPaper(table)
      const names = new Set(table.content.rows.map(([name]) => beginning(name!)))
      for (const page of pagesOf(pdfDocument(paper, SQUARE_TYPE))) {
        const [head, row = []] = tablesOn(page)[0]!
        expect(head).toEqual(table.content.head)
        expect(names).toContain(beginning(row[0]!.replace('（续）', '')))
        expect(row[1]).not.toBe('')
        for (const top of nameTops(page)) expect(top).toBeGreaterThanOrEqual(-PAD_DOWN - 0.001)
        for (const height of frameHeights(page)) expect(height).toBeLessThanOrEqual(textHeight(A4_PORTRAIT))
      }
    }),
    { numRuns: 100 },
  )
})
