import type { Content } from 'pdfmake/interfaces'
import type { OfficialView } from '../../core/papers/official/official-view'
import type { Block, Column, PaperDocument } from '../model/document'
import { composeParts, type PaperUnit } from '../pdf/compose'
import { blockUnits } from '../pdf/pdf-document'
import type { TypeMetrics } from '../typesetting/typeface'
import type { Colophon } from './colophon'
import { OFFICIAL_PAGE, TEXT_SIZE, TITLE_SIZE } from './measures'

/** The title without the breaks of a person. */
export const plainTitle = ({ title }: OfficialView): string => title.replaceAll('\n', '')

/** Of a table in an annex: every column as wide as its texts need, whole numbers and ranks in the middle. */
const annexColumns = ({ head, rows }: OfficialView['annexes'][number]['table']): readonly Column[] =>
  head.map((label, column) => {
    const texts = [label, ...rows.map((row) => row[column] ?? '')]
    const longest = Math.max(...texts.map((text) => [...text].length))
    return [Math.min(14, Math.max(3, longest)), longest <= 8 ? 'center' : 'left']
  })

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
      text: title,
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
