import { SHEET_KEY_MAP, type KeyMeaning } from '../inspection/sheet-key-map'
import { pageMarks } from './page-marks'
import type { PageMarks, PaperFrame, PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** Of which kind of sheet the keys are. */
export type KeyCardKind = keyof typeof SHEET_KEY_MAP

export interface KeyCardSource {
  readonly frame: PaperFrame
  readonly sheetKind: KeyCardKind
  /** What each key does, in the words of the window. */
  readonly meanings: Readonly<Record<KeyMeaning, string>>
}

/** 按键卡 as it will be printed: every key of one kind of sheet, to lie beside the laptop. */
export interface KeyCardView {
  readonly marks: PageMarks
  readonly title: string
  /** Left and right of the line under the title. */
  readonly left: string
  readonly right: string
  /** Columns: what for (in the first row of its keys), keys, what they do. */
  readonly table: PaperTable
  readonly notes: readonly string[]
  readonly continued: string
}

/** The lines of a card: its groups with their keys and meanings. */
export const keyCardLines = ({ sheetKind, meanings }: Omit<KeyCardSource, 'frame'>) =>
  SHEET_KEY_MAP[sheetKind].map(({ group, keys }) => ({
    group,
    rows: keys.map(([name, caps]): readonly [string, string] => [capsText(caps), meanings[name]]),
  }))

export function keyCardView({ frame, ...card }: KeyCardSource, t: PaperTexts): KeyCardView {
  return {
    marks: pageMarks(frame, t),
    title: t(`keyCard.title.${card.sheetKind}`),
    left: t('keyCard.inWindow'),
    right: frame.bureauName,
    table: {
      heading: t('keyCard.heading'),
      head: t('keyCard.head').split('|'),
      rows: keyCardLines(card).flatMap(({ group, rows }) =>
        rows.map((row, at) => [at === 0 ? t(`keyCard.group.${group}`) : '', ...row]),
      ),
      total: null,
      empty: null,
    },
    notes: t(`keyCard.notes.${card.sheetKind === 'scored' ? 'scored' : 'others'}`).split('|'),
    continued: t('continued'),
  }
}

/** "1–9", "↑ ↓". A paper has no caps, so keys of one line stand apart. */
const capsText = (caps: readonly string[]): string => caps.join(' ').replace(' – ', '–')
