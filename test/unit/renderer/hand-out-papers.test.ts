import { expect, test } from 'vitest'
import type { Paper, PaperKind } from '../../../renderer/data/useReports'
import { expectedPages, firstOfUnknown, type SeenPages } from '../../../renderer/screens/reports/expected-pages'
import { chosenByKind, inOrder, NOTHING_CHOSEN, withKind } from '../../../renderer/screens/reports/paper-choice'
import { choicesFor, FIRST_OPTIONS, heldTo, paperOptions } from '../../../renderer/screens/reports/print-options'

const paper = (kind: PaperKind, subject: string, lastPages: number | null = null): Paper => ({
  ...{ kind, subject, lastPages, fileName: '', place: '', name: '', role: null, on: null, status: null, lastPrintedAt: null },
})
const notice = (subject: string, pages: number | null = null) => paper('rectification-notice', subject, pages)
const seen = (pages: number, lastPages: number | null = null): SeenPages => ({ pages, lastPages })
const letter = (subject: string, pages: number | null = null) => paper('pairing-letter', subject, pages)

test('ticks of one kind are put anew without touching the others, and are handed out in the order of the kinds', () => {
  const letters = withKind(NOTHING_CHOSEN, 'pairing-letter', [letter('a'), letter('b')])
  const both = withKind(letters, 'rectification-notice', [notice('1')])
  expect(inOrder(both)).toEqual([notice('1'), letter('a'), letter('b')])
  expect([...chosenByKind(both)]).toEqual([
    ['pairing-letter', 2],
    ['rectification-notice', 1],
  ])
  expect(inOrder(withKind(both, 'pairing-letter', [letter('b')]))).toEqual([notice('1'), letter('b')])
  expect(inOrder(withKind(both, 'rectification-notice', []))).toEqual([letter('a'), letter('b')])
})

test('pages are expected as at the last issue, else as of the kind, and not at all where nothing is known', () => {
  expect(expectedPages([], new Map())).toBe(0)
  expect(expectedPages([notice('1', 2), notice('2', 4), notice('3')], new Map())).toBe(9)
  expect(expectedPages([notice('1'), letter('a')], new Map([['rectification-notice', seen(2)]]))).toBeNull()
  expect(
    expectedPages(
      [notice('1'), letter('a', 1), letter('b')],
      new Map([
        ['rectification-notice', seen(2)],
        ['pairing-letter', seen(7)],
      ]),
    ),
  ).toBe(4)
})

test('others of its kind are expected to grow as the one that is seen did', () => {
  expect(expectedPages([notice('1', 2), notice('2', 4), letter('a', 3)], new Map([['rectification-notice', seen(5, 2)]]))).toBe(
    18,
  )
})

test('the first of each kind of which nothing is known is to be looked at', () => {
  const papers = [notice('1'), notice('2', 2), letter('a'), letter('b'), paper('ranking', 'r')]
  expect(firstOfUnknown(papers, new Map([['ranking', seen(3)]]))).toEqual([letter('a')])
})

test('only what all kinds come in is offered, and only a PDF is bound or printed', () => {
  expect(choicesFor(['ranking']).formats).toEqual(['pdf', 'docx', 'xlsx'])
  expect(choicesFor(['ranking', 'pairing-letter']).formats).toEqual(['pdf', 'docx'])
  const asWorkbook = { ...FIRST_OPTIONS, format: 'xlsx', binding: 'one', isPrintedToo: true } as const
  expect(heldTo(asWorkbook, ['ranking'])).toMatchObject({ format: 'xlsx', binding: 'each', isPrintedToo: false })
  expect(heldTo(asWorkbook, ['ranking', 'pairing-letter'])).toMatchObject({ format: 'pdf', binding: 'one', isPrintedToo: true })
})

test('a choice goes with the papers that know it', () => {
  expect(paperOptions(FIRST_OPTIONS, ['visit-evaluation', 'ranking'])).toEqual({ profile: 'deductions' })
  expect(paperOptions(FIRST_OPTIONS, ['ranking'])).toEqual({})
})
