import type { PaperChart, PaperTable } from '../../core/papers/paper-parts'
import type { SignedPlace } from '../../core/papers/signed-place'
import { emsOf } from '../typesetting/ems'
import { BODY, HEADING, LETTER, SMALL, TITLE } from '../typesetting/typeface'
import type { Block, Column, TextBlock } from './document'
import { A4_PORTRAIT, textWidth } from './page'

/** The parts that many papers share. */

/** Title, and under it a line with a text on the left and one on the right. */
export const titleBlocks = (title: string, left: string, right: string): readonly Block[] => [
  {
    kind: 'text',
    name: 'title',
    role: 'title',
    text: title,
    style: TITLE,
    alignment: 'center',
    above: 6,
    below: 8,
    keepsWithNext: true,
  },
  { kind: 'sides', name: 'title', left, right, keepsWithNext: true },
]

export const headingBlock = (name: string, text: string): TextBlock => ({
  ...{ kind: 'text', name: `${name}.heading`, role: 'heading', text, style: HEADING, above: 10, below: 3, keepsWithNext: true },
})

/** Heading and table; a line instead of the table when it has no rows, nothing for null. */
export function tableBlocks(name: string, table: PaperTable | null, columns: readonly Column[]): readonly Block[] {
  if (table === null) return []
  const { heading, empty, ...content } = table
  return [
    headingBlock(name, heading),
    empty === null
      ? { kind: 'table', name, content, columns }
      : { kind: 'text', name: `${name}.empty`, text: empty, style: BODY },
  ]
}

/** Heading and bars; nothing for null. */
export const chartBlocks = (name: string, chart: PaperChart | null): readonly Block[] =>
  chart === null ? [] : [headingBlock(name, chart.heading), { kind: 'bars', name, head: chart.head, bars: chart.bars }]

/** A table that the title of the paper names: no heading; a line instead of it when it has no rows. */
export function plainTableBlocks(name: string, table: PaperTable, columns: readonly Column[]): readonly Block[] {
  const { heading: _heading, empty, ...content } = table
  return [
    empty === null
      ? { kind: 'table', name, content, columns }
      : { kind: 'text', name: `${name}.empty`, text: empty, style: BODY },
  ]
}

/** A line of a letter, kept with the next unless told otherwise. */
export const letterLine = (name: string, text: string, rest: Partial<TextBlock> = {}): TextBlock => ({
  ...{ kind: 'text', name, text, style: LETTER, keepsWithNext: true },
  ...rest,
})

/** Characters that the day of a letter stands off the right edge. */
const OFF_EDGE = 4
/** Characters of a line of a letter: a longer bureau goes over lines, and the day keeps to the page. */
const LINE_EMS = Math.floor(textWidth(A4_PORTRAIT) / LETTER.size)

/** Bureau and day at the right, the bureau in the middle over the day for one seal on both; the end of a letter unless `rest` keeps it with what follows. */
export function signedBlocks(
  [bureau, day]: readonly [bureau: string, day: string],
  aboveBureau: number,
  aboveDay: number,
  rest: Partial<TextBlock> = { keepsWithNext: false },
): readonly TextBlock[] {
  const longer = Math.min(emsOf(bureau), LINE_EMS) - emsOf(day)
  const line = (name: string, text: string, offEdge: number, others: Partial<TextBlock>): TextBlock =>
    letterLine(name, text, { alignment: 'right', offEdge, ...others })
  return [
    line('signedBy.1', bureau, Math.max(0, OFF_EDGE - longer / 2), { above: aboveBureau }),
    line('signedBy.2', day, Math.max(OFF_EDGE, longer / 2), { above: aboveDay, ...rest }),
  ]
}

/** Appends notes and signatures so that they share their page with the end of the body: a signature never stands alone. @param room To sign, points */
export function withClosing(
  body: readonly Block[],
  notes: readonly string[],
  signatures: readonly string[],
  signed: readonly SignedPlace[] = [],
  room?: number,
): readonly Block[] {
  const tail: readonly Block[] = [
    ...notes.map((text, index): Block => {
      const above = index === 0 ? 8 : 0
      return { kind: 'text', name: `notes.${index + 1}`, text, style: SMALL, above, keepsWithNext: true }
    }),
    ...(signatures.length === 0
      ? []
      : [
          {
            kind: 'signatures',
            name: 'signatures',
            labels: signatures,
            signed,
            ...(room === undefined ? {} : { room }),
          } as const,
        ]),
  ]
  return [...(tail.length === 0 ? body : lastKept(body)), ...tail]
}

/** The last block keeps with what follows. */
export const lastKept = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) => (index === blocks.length - 1 ? { ...block, keepsWithNext: true } : block))
