import type { LetterLayout, PairingLetterView } from '../../core/papers/pairing-letter-view'
import { lastKept, letterLine, signedBlocks, tableBlocks } from '../model/blocks'
import type { Column, PaperDocument } from '../model/document'
import { A4_PORTRAIT } from '../model/page'
import { TITLE } from '../typesetting/typeface'

const TO_HOSPITAL = [
  [36, 'center'],
  [84, 'left'],
  [120, 'left'],
  [96, 'left'],
  [80, 'left'],
  [84, 'left'],
] as const satisfies readonly Column[]
const TO_COUNTY = [
  [36, 'center'],
  [130, 'left'],
  [130, 'left'],
  [110, 'left'],
  [94, 'left'],
] as const satisfies readonly Column[]
const TO_COUNTY_PERIODS = [
  [36, 'center'],
  [112, 'left'],
  [112, 'left'],
  [76, 'left'],
  [80, 'left'],
  [84, 'left'],
] as const satisfies readonly Column[]
const COLUMNS: Readonly<Record<LetterLayout, readonly Column[]>> = {
  hospital: TO_HOSPITAL,
  hospitalPeriods: TO_HOSPITAL,
  county: TO_COUNTY,
  countyPeriods: TO_COUNTY_PERIODS,
}

/** 结对结果函: A4 portrait. */
export function pairingLetterDocument(view: PairingLetterView): PaperDocument {
  const { title, marks, continued, pairs, layout } = view
  const heading = { style: TITLE, alignment: 'center', above: 20, below: 24, role: 'title' } as const
  return {
    ...{ title, page: A4_PORTRAIT, marks, continued },
    parts: [
      [
        letterLine('title', title, heading),
        letterLine('addressee', view.addressee),
        ...view.paragraphs.map((text, index) => letterLine(`body.${index + 1}`, text, { above: 6, indent: 2 })),
        ...lastKept(tableBlocks('pairs', pairs, COLUMNS[layout])),
        ...signedBlocks(view.signedBy, 36, 6),
      ],
    ],
  }
}
