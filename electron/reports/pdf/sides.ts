import type { SidesBlock } from '../model/document'
import { textWidth } from '../model/page'
import { breakLines } from '../typesetting/lines'
import { BODY, lineHeightOf } from '../typesetting/typeface'
import { textBlock, type PaperUnit, type Setting } from './compose'
import { lineNode } from './text'

/** A text on the left and one on the right, or one over the other when they do not fit beside. */
export function sides({ left, right }: SidesBlock, { page, metrics }: Setting): readonly PaperUnit[] {
  const beside = breakLines(`${left}　${right}`, textWidth(page), BODY, metrics).length === 1
  if (!beside) {
    return [
      textBlock(left, page, { style: BODY, keepsWithNext: true }, metrics),
      textBlock(right, page, { style: BODY, alignment: 'right', below: 4 }, metrics),
    ]
  }
  const columns = () => ({
    columns: [
      { ...lineNode({ text: left, style: BODY }, metrics), width: '*' },
      { ...lineNode({ text: right, style: BODY }, metrics), width: 'auto', alignment: 'right' as const },
    ],
    margin: [0, 0, 0, 4] as [number, number, number, number],
  })
  return [{ height: lineHeightOf(BODY.size) + 4, keepsWithNext: false, table: null, piece: { node: columns } }]
}
