import { BODY, lineHeightOf, TITLE, type TypeMetrics } from '../typesetting/typeface'
import { breakLines } from '../typesetting/lines'
import { textBlock, type PaperUnit } from './compose'
import { textWidth, type PageSize } from './page'
import { lineNode } from './text'

/** Title, and under it a line with a text on the left and one on the right, or one over the other when they do not fit beside. */
export function titleLines(
  title: string,
  [left, right]: readonly [string, string],
  page: PageSize,
  metrics: TypeMetrics,
): readonly PaperUnit[] {
  const heading = textBlock(title, page, { style: TITLE, alignment: 'center', above: 6, below: 8, keepsWithNext: true }, metrics)
  const beside = breakLines(`${left}　${right}`, textWidth(page), BODY, metrics).length === 1
  if (!beside) {
    return [
      heading,
      textBlock(left, page, { style: BODY, keepsWithNext: true }, metrics),
      textBlock(right, page, { style: BODY, alignment: 'right', below: 4, keepsWithNext: true }, metrics),
    ]
  }
  const height = lineHeightOf(BODY.size) + 4
  return [
    heading,
    {
      height,
      keepsWithNext: true,
      table: null,
      piece: {
        node: () => ({
          columns: [
            { ...lineNode({ text: left, style: BODY }, metrics), width: '*' },
            { ...lineNode({ text: right, style: BODY }, metrics), width: 'auto', alignment: 'right' },
          ],
          margin: [0, 0, 0, 4],
        }),
      },
    },
  ]
}
