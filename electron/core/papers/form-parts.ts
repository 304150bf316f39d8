/** A form to be filled in by hand, as plain data: what stands in its cells, and where something is to be written. */

/** A line of a cell, before it is broken to the width of its column. */
export type FormLine = FormText | FormAnswer | FormPieces

export interface FormText {
  readonly kind: 'text'
  readonly text: string
  /** Set as the name of what follows. */
  readonly isTitle: boolean
}

/** One thing to tick or to write down. */
export interface FormAnswer {
  readonly kind: 'answer'
  /** The key that enters it on the screen; '' where none does. */
  readonly key: string
  /** A box to tick before the text. */
  readonly hasBox: boolean
  readonly text: string
  /** A line to write on from the text to the right edge. */
  readonly fills: boolean
  /** Ems for a figure to be written before `end`; 0 for none. In a narrow column they may be fewer. */
  readonly room: number
  /** At the right edge: "次", "2 分"; '' for nothing. */
  readonly end: string
}

/** Pieces one after the other, none of them broken where it fits a line: boxes to tick, words of a list. */
export interface FormPieces {
  readonly kind: 'pieces'
  /** Before the first piece; '' for nothing. */
  readonly label: string
  readonly pieces: readonly string[]
  /** Between two pieces on one line. */
  readonly gap: string
}

export interface FormCell {
  readonly lines: readonly FormLine[]
  /** Columns it covers. */
  readonly span: number
}

export interface FormRow {
  /** The cells after the one of the group. */
  readonly cells: readonly FormCell[]
  /** Over what goes on on the next page, where the row is taller than a page: "A1（续）". */
  readonly continued: string
}

/** Rows that share their first cell. */
export interface FormGroup {
  readonly title: string
  /** Stands for a title that is too long for its column. */
  readonly shortTitle: string
  readonly rows: readonly FormRow[]
}

/** What stands in a form between its caption and its foot. */
export interface FormBody {
  /** Labels of what is written in above the table. */
  readonly fields: readonly string[]
  /** Over the table: what is said or ticked first; none where it is []. */
  readonly intro: readonly FormLine[]
  readonly head: readonly string[]
  /** In the order of the score screen. */
  readonly groups: readonly FormGroup[]
  /** Stands with the last row of the groups; null where nothing adds up. */
  readonly result: FormGroup | null
  /** Stand with the signatures. */
  readonly notes: FormGroup
  readonly signatures: readonly string[]
}

/** Room for a figure within a text. */
export const BLANK = '＿＿＿'

export const textLine = (text: string): FormText => ({ kind: 'text', text, isTitle: false })
export const titleLine = (text: string): FormText => ({ kind: 'text', text, isTitle: true })

export const answerLine = (text: string, rest: Partial<Omit<FormAnswer, 'kind' | 'text'>> = {}): FormAnswer => ({
  kind: 'answer',
  key: '',
  hasBox: false,
  text,
  fills: false,
  room: 0,
  end: '',
  ...rest,
})

export const cellOf = (lines: readonly FormLine[], span = 1): FormCell => ({ lines, span })

/** Boxes side by side, each with the key that ticks it on the screen, where one does. */
export const choicesLine = (choices: readonly { readonly key: string; readonly text: string }[], label = ''): FormPieces => ({
  kind: 'pieces',
  label,
  pieces: choices.map(({ key, text }) => (key === '' ? `□ ${text}` : `${key} □ ${text}`)),
  gap: '　',
})

/** Words of a list; the comma stays with the word before it. */
export const listLine = (words: readonly string[], comma: string): FormPieces => ({
  kind: 'pieces',
  label: '',
  pieces: words.map((word, index) => (index < words.length - 1 ? word + comma : word)),
  gap: '',
})

/** The texts of a cell, a line each; keys, boxes and room to write are those of the empty form. */
export const plainText = (lines: readonly FormLine[]): string =>
  lines.map((line) => (line.kind === 'pieces' ? line.label + line.pieces.join(line.gap) : line.text)).join('\n')

/** The texts that are not ''. */
export const textLines = (...texts: readonly (string | undefined)[]): readonly FormText[] =>
  texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [textLine(text)]))
