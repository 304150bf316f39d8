import { emsOf } from '../typesetting/ems'
import { LABEL } from '../typesetting/typeface'
import type { SignaturesBlock } from './document'

/** Two labels of one line; one alone has the whole of it. */
export interface SignatureRow {
  readonly left: string
  readonly right?: string
  /** Room to sign or to write in, points. */
  readonly height: number
}

/** Room for a signature or a seal, points. */
const ROOM = 30
/** For a few sentences by hand. */
const ROOM_TO_WRITE = 84
/** Points of a cell beside its text. */
const EDGES = 13
/** Part of the width that labels of one side take at most. */
const WIDEST_LABEL = 0.3

export function signatureRows({ labels, room = ROOM, toWrite = 0 }: SignaturesBlock): readonly SignatureRow[] {
  const written = labels.slice(0, toWrite).map((left) => ({ left, height: ROOM_TO_WRITE }))
  const pairs = labels.slice(toWrite).flatMap((left, index, all): SignatureRow[] => {
    if (index % 2 === 1) return []
    const right = all[index + 1]
    return [{ left, height: room, ...(right === undefined ? {} : { right }) }]
  })
  return [...written, ...pairs]
}

/** Widths of labels and rooms, the labels in one line and the rooms alike. @param width Of all, points */
export function signatureShares(
  rows: readonly SignatureRow[],
  width: number,
  size = LABEL.size,
): readonly [label: number, room: number, label: number, room: number] {
  const widthOf = (labels: readonly string[]) =>
    Math.min(width * WIDEST_LABEL, Math.max(0, ...labels.map((label) => emsOf(label) * size)) + EDGES)
  const left = widthOf(rows.map((row) => row.left))
  const right = widthOf(rows.flatMap((row) => (row.right === undefined ? [] : [row.right])))
  const room = (width - left - right) / 2
  return [left, room, right, room]
}
