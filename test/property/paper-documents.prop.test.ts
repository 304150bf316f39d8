import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectWordFile, wordFile } from '../../electron/press/word-file'
import { expectWorkbookFile, workbookFile } from '../../electron/press/workbook-file'
import { headingBlock, tableBlocks, titleBlocks, withClosing } from '../../electron/reports/model/blocks'
import type { Block, PaperDocument } from '../../electron/reports/model/document'
import { documentRows } from '../../electron/reports/model/document-rows'
import { A4_LANDSCAPE, A4_PORTRAIT } from '../../electron/reports/model/page'
import { pdfDocument } from '../../electron/reports/pdf/pdf-document'
import { documentSheets } from '../../electron/reports/workbook/document-sheets'
import { BODY, LETTER } from '../../electron/reports/typesetting/typeface'
import { textsOf } from '../support/paper-nodes'
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

const block: fc.Arbitrary<readonly Block[]> = fc.oneof(
  table.map(({ content, columns }) => tableBlocks('table', content, columns)),
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
