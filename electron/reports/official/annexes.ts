import type { OfficialView } from '../../core/papers/official/official-view'
import type { Block, PaperDocument } from '../model/document'
import { withFilledColumns } from '../model/filled-columns'
import { composePages, type ComposedPage } from '../pdf/compose'
import { blockUnits } from '../pdf/pdf-document'
import type { TypeMetrics } from '../typesetting/typeface'
import { annexSetting } from './annex-table'
import { AREA, LABEL_BELOW, OFFICIAL_PAGE, TEXT_SIZE, TITLE_BELOW, TITLE_SIZE } from './measures'
import { roughWidth } from './rough-width'
import { titleLines } from './title-lines'

/** The title without the breaks of a person. */
export const plainTitle = ({ title }: OfficialView): string => title.replaceAll('\n', '')

/** The table of an annex, or the line that stands for it when it has no rows. */
function tableOf(name: string, { table, notes }: OfficialView['annexes'][number]): Block {
  if (table.empty !== null)
    return { kind: 'text', name: `${name}.empty`, text: table.empty, style: { face: 'fangsong', size: 12 } }
  const content = withFilledColumns(table)
  return { kind: 'table', name, content, ...annexSetting(content), keepsWithNext: notes.length > 0 }
}

/** The annexes as a document, each a part of its own. */
export const annexDocument = (view: OfficialView): PaperDocument => ({
  title: plainTitle(view),
  page: OFFICIAL_PAGE,
  marks: view.marks,
  continued: view.continued,
  parts: view.annexes.map((annex, index) => [
    {
      kind: 'text',
      name: `annex.${index + 1}.label`,
      text: annex.label,
      style: { face: 'hei', size: TEXT_SIZE },
      below: LABEL_BELOW,
      keepsWithNext: true,
    },
    {
      kind: 'text',
      name: `annex.${index + 1}.title`,
      role: 'title',
      text: titleLines(annex.title, AREA.width / TITLE_SIZE, roughWidth).join('\n'),
      style: { face: 'song-bold', size: TITLE_SIZE },
      alignment: 'center',
      below: TITLE_BELOW,
      keepsWithNext: true,
    },
    tableOf(`annex.${index + 1}`, annex),
    ...annex.notes.map((text, at): Block => ({
      kind: 'text',
      name: `annex.${index + 1}.notes.${at + 1}`,
      text,
      style: { face: 'fangsong', size: 12 },
      above: 6,
    })),
  ]),
})

/** What stands on each page of the annexes. */
export function annexPages(view: OfficialView, metrics: TypeMetrics): readonly ComposedPage[] {
  const document = annexDocument(view)
  const setting = { page: document.page, continued: document.continued, metrics }
  return composePages(
    document.parts.map((blocks) => blocks.flatMap((block) => blockUnits(block, setting))),
    document.page,
    metrics,
  )
}
