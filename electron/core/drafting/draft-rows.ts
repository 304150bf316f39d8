import type { Draft, DraftLine, DraftSection, DraftVeto } from './draft'
import { linesOf } from './template-of-draft'

/**
 * A draft as one list from top to bottom, the way a person walks through it: sections with their items, bonus items, vetoes, and
 * what holds for the whole sheet. The three headings that are no line of the document have keys of their own.
 */
export type DraftRow =
  | { readonly kind: 'section'; readonly key: string; readonly section: DraftSection }
  | {
      readonly kind: 'item'
      readonly key: string
      readonly line: DraftLine
      /** Key of its section, or BONUS_ROW. */
      readonly group: string
    }
  | { readonly kind: 'bonus'; readonly key: typeof BONUS_ROW }
  | { readonly kind: 'vetoes'; readonly key: typeof VETOES_ROW }
  | { readonly kind: 'veto'; readonly key: string; readonly veto: DraftVeto['veto'] }
  | { readonly kind: 'head'; readonly key: typeof HEAD_ROW }

export const BONUS_ROW = '#bonus'
export const VETOES_ROW = '#vetoes'
export const HEAD_ROW = '#head'

export const draftRows = (draft: Draft): readonly DraftRow[] => [
  ...draft.sections.flatMap((section): DraftRow[] => [
    { kind: 'section', key: section.key, section },
    ...section.items.map((line) => itemRow(line, section.key)),
  ]),
  { kind: 'bonus', key: BONUS_ROW },
  ...draft.bonusItems.map((line) => itemRow(line, BONUS_ROW)),
  { kind: 'vetoes', key: VETOES_ROW },
  ...draft.vetoes.map(({ key, veto }): DraftRow => ({ kind: 'veto', key, veto })),
  { kind: 'head', key: HEAD_ROW },
]

const itemRow = (line: DraftLine, group: string): DraftRow => ({ kind: 'item', key: line.key, line, group })

/** The item with this key; undefined where the key is another row's or nobody's. */
export const lineOf = (draft: Draft, key: string): DraftLine | undefined => linesOf(draft).find((line) => line.key === key)
