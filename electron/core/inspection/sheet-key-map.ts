/** The keys of a score sheet, kind by kind: what the key overview of the window and the printed card both tell. */

/** What a key is for; the order is that of the card. */
export type KeyGroupName = 'answer' | 'evidence' | 'walk' | 'sheet'

/** A key: its meaning by name, and its caps as they stand on the keyboard, the same in every language. */
export type KeyLine<Name extends string = string> = readonly [meaning: Name, caps: readonly string[]]

export interface KeyGroup<Name extends string = string> {
  readonly group: KeyGroupName
  readonly keys: readonly KeyLine<Name>[]
}

const SHEET = [
  ['sheets', ['Ctrl+PgUp', 'Ctrl+PgDn']],
  ['undo', ['Ctrl+Z']],
  ['redo', ['Ctrl+Y']],
  ['accept', ['Ctrl+Enter']],
] as const
const LEAVING = [
  ['panes', ['F6']],
  ['failed', ['F8']],
  ['escape', ['Esc']],
] as const
const EVIDENCE = [
  ['p', ['P']],
  ['folder', ['Shift+P']],
  ['camera', ['C']],
  ['paste', ['Ctrl+V']],
  ['r', ['R']],
  ['f', ['F']],
] as const
const WALK = [
  ['arrows', ['↑', '↓']],
  ['pages', ['PgUp', 'PgDn']],
  ['goTo', ['Ctrl+G']],
  ['next', ['Ctrl+J']],
] as const

const SCORED = [
  {
    group: 'answer',
    keys: [
      ['enter', ['Enter']],
      ['digits', ['1', '–', '9']],
      ['slash', ['/', 'Tab']],
      ['n', ['N']],
      ['m', ['M']],
      ['t', ['T']],
      ['v', ['V']],
      ['delete', ['Delete']],
    ],
  },
  { group: 'evidence', keys: EVIDENCE },
  { group: 'walk', keys: WALK },
  { group: 'sheet', keys: [...SHEET, ['sign', ['S']], ...LEAVING] },
] as const satisfies readonly KeyGroup[]

const GRADED = [
  {
    group: 'answer',
    keys: [
      ['gradedEnter', ['Enter']],
      ['gradedDigits', ['1', '–', '9']],
      ['gradedMore', ['-']],
      ['gradedN', ['N']],
      ['delete', ['Delete']],
    ],
  },
  { group: 'evidence', keys: EVIDENCE },
  { group: 'walk', keys: WALK },
  { group: 'sheet', keys: [...SHEET, ['sign', ['S']], ...LEAVING] },
] as const satisfies readonly KeyGroup[]

const QUESTIONNAIRE = [
  {
    group: 'answer',
    keys: [
      ['surveyDigits', ['1', '–', '5']],
      ['surveyZero', ['0']],
      ['surveyEnter', ['Enter']],
      ['surveyR', ['R']],
      ['f', ['F']],
      ['delete', ['Delete']],
    ],
  },
  {
    group: 'walk',
    keys: [
      ['surveyArrows', ['↑', '↓']],
      ['surveyPages', ['PgUp', 'PgDn']],
      ['goTo', ['Ctrl+G']],
      ['surveyNext', ['Ctrl+J']],
    ],
  },
  { group: 'sheet', keys: [['surveyNew', ['Ctrl+N']], ...SHEET, ...LEAVING] },
] as const satisfies readonly KeyGroup[]

/** Names a meaning; its words are `allKeys` of the sheet's texts. */
export type KeyMeaning = (typeof SCORED | typeof GRADED | typeof QUESTIONNAIRE)[number]['keys'][number][0]

export const SHEET_KEY_MAP: Readonly<Record<'scored' | 'graded' | 'questionnaire', readonly KeyGroup<KeyMeaning>[]>> = {
  scored: SCORED,
  graded: GRADED,
  questionnaire: QUESTIONNAIRE,
}
