import type { Content } from 'pdfmake/interfaces'
import type { OfficialView } from '../../core/papers/official/official-view'
import type { Block, Column, PaperDocument } from '../model/document'
import { composeParts, type PaperUnit } from '../pdf/compose'
import { blockUnits } from '../pdf/pdf-document'
import type { TypeMetrics } from '../typesetting/typeface'
import type { Colophon } from './colophon'
import { AREA, OFFICIAL_PAGE, TEXT_SIZE, TITLE_SIZE } from './measures'
import { roughWidth } from './rough-width'
import { titleLines } from './title-lines'

/** The title without the breaks of a person. */
export const plainTitle = ({ title }: OfficialView): string => title.replaceAll('\n', '')

/** Characters of a cell that stand in the width of the area, and the room beside a text. */
const AREA_CHARACTERS = 42
const PADDING = 1.3
/** Columns up to this width keep it; wider ones share what is left. */
const SHORT = 7
const WIDEST = 16

/** Of a table in an annex: every column as wide as its texts need, short texts in the middle. */
export function annexColumns({ head, rows }: OfficialView['annexes'][number]['table']): readonly Column[] {
  const widths = head.map((label, column) => Math.max(...[label, ...rows.map((row) => row[column] ?? '')].map(roughWidth)))
  const needed = widths.map((width) => Math.min(WIDEST, width) + PADDING)
  const kept = sumOf(needed.filter((_, column) => (widths[column] ?? 0) <= SHORT))
  const wide = sumOf(needed) - kept
  const shrink = sumOf(needed) <= AREA_CHARACTERS ? 1 : Math.max(0.3, (AREA_CHARACTERS - kept) / (wide || 1))
  return needed.map((width, column) => {
    const isShort = (widths[column] ?? 0) <= SHORT
    const least = PADDING + Math.min(WIDEST, longestNumber(rows.map((row) => row[column] ?? '')))
    return [isShort ? width : Math.max(least, width * shrink), (widths[column] ?? 0) <= 8 ? 'center' : 'left']
  })
}

/** A telephone number is not broken. */
const longestNumber = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => (text.match(/[\d-]+/g) ?? []).map(roughWidth)))

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

/** The table of an annex, or the line that stands for it when it has no rows. */
const tableOf = (name: string, table: OfficialView['annexes'][number]['table']): Block =>
  table.empty === null
    ? { kind: 'table', name, content: table, columns: annexColumns(table) }
    : { kind: 'text', name: `${name}.empty`, text: table.empty, style: { face: 'fangsong', size: 12 } }

/** The annexes as a document, each a part of its own. */
export const annexDocument = (view: OfficialView): PaperDocument => ({
  title: plainTitle(view),
  page: OFFICIAL_PAGE,
  marks: view.marks,
  continued: view.continued,
  parts: view.annexes.map(({ label, title, table, notes }, index) => [
    {
      kind: 'text',
      name: `annex.${index + 1}.label`,
      text: label,
      style: { face: 'hei', size: TEXT_SIZE },
      below: 12,
      keepsWithNext: true,
    },
    {
      kind: 'text',
      name: `annex.${index + 1}.title`,
      role: 'title',
      text: titleLines(title, AREA.width / TITLE_SIZE, roughWidth).join('\n'),
      style: { face: 'song-bold', size: TITLE_SIZE },
      alignment: 'center',
      below: 10,
      keepsWithNext: true,
    },
    tableOf(`annex.${index + 1}`, table),
    ...notes.map((text, at): Block => ({
      kind: 'text',
      name: `annex.${index + 1}.notes.${at + 1}`,
      text,
      style: { face: 'fangsong', size: 12 },
      above: 6,
    })),
  ]),
})

/** The annexes, and 版记 at the foot of the last of their pages. */
export function annexContent(view: OfficialView, colophon: Colophon | null, metrics: TypeMetrics): Content[] {
  const document = annexDocument(view)
  const setting = { page: document.page, continued: document.continued, metrics }
  const parts = document.parts.map((blocks) => blocks.flatMap((block) => blockUnits(block, setting)))
  const foot: readonly PaperUnit[] =
    colophon === null
      ? []
      : [
          {
            height: colophon.height,
            keepsWithNext: false,
            table: null,
            piece: { node: () => ({ stack: [...colophon.content] }) },
          },
        ]
  return composeParts(
    parts.map((units, index) => (index === parts.length - 1 ? [...units, ...foot] : units)),
    document.page,
    metrics,
  )
}
