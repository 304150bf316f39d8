import type { Figure, LabelledText, PageMarks, PaperChart, PaperTable } from '../../core/papers/paper-parts'
import type { SignedPlace } from '../../core/papers/signed-place'
import type { TextStyle } from '../typesetting/typeface'
import type { PageSetup } from './page'

/**
 * What a paper consists of, before a writer sets it: plain data, the same for PDF, Word and Excel. Measures are points; which
 * line a text ends in, and which page, is the business of the writer.
 */
export interface PaperDocument {
  /** As the properties of the file name it. */
  readonly title: string
  readonly page: PageSetup
  /** Head and foot of every page. */
  readonly marks: PageMarks
  /** Word that marks a row as the continuation of the row before it. */
  readonly continued: string
  /** Each begins on a page of its own: letters, copies. */
  readonly parts: readonly (readonly Block[])[]
}

export type Block = TextBlock | SidesBlock | FactsBlock | TableBlock | BarsBlock | FiguresBlock | SignaturesBlock

interface AnyBlock {
  /** Names the place where a text of it is lost. */
  readonly name: string
  /** Shares its page with the beginning of the next block; of a table, its last row does. */
  readonly keepsWithNext?: boolean
}

export type Alignment = 'left' | 'center' | 'right'

/** A paragraph, a title, a heading. */
export interface TextBlock extends AnyBlock {
  readonly kind: 'text'
  readonly text: string
  readonly style: TextStyle
  readonly alignment?: Alignment
  /** Empty space over and under it. */
  readonly above?: number
  readonly below?: number
  /** Characters that its first line stands in. */
  readonly indent?: number
  /** Characters that it stands off the right edge. */
  readonly offEdge?: number
  /** What it is to the whole; a paragraph unless given. */
  readonly role?: 'title' | 'heading'
}

/** A text on the left and one on the right, under a title. */
export interface SidesBlock extends AnyBlock {
  readonly kind: 'sides'
  readonly left: string
  readonly right: string
}

/** Labels and what they stand for, two a line, and the answer under them, the largest text under the title. */
export interface FactsBlock extends AnyBlock {
  readonly kind: 'facts'
  readonly rows: readonly (readonly [LabelledText, LabelledText])[]
  readonly answer: { readonly label: string; readonly result: string; readonly lines: readonly string[] }
}

/**
 * One column: its share of the width, the side its text stands on, and what it holds. Figures become numbers in a workbook; what
 * stands at the right is one. The first columns may hold categories: neighbouring rows that say the same in such a column, and in
 * those before it, have one cell there, whose text stands once, and again with `continued` where its rows go on on a page.
 */
export type Column = readonly [share: number, alignment: Alignment, kind?: 'figure' | 'category']

/** A table with at least one row; its heading is a block of its own. */
export interface TableBlock extends AnyBlock {
  readonly kind: 'table'
  readonly content: Pick<PaperTable, 'head' | 'rows' | 'total' | 'figures'>
  readonly columns: readonly Column[]
  /** Size of its text, points; that of the body of papers unless given. */
  readonly size?: number
  /** Under everything else: a label in the first column, and a text over all the others. */
  readonly notes?: readonly LabelledText[]
}

/** Bars that lie under each other, at least one; their heading is a block of its own. */
export interface BarsBlock extends AnyBlock, Pick<PaperChart, 'head' | 'bars'> {
  readonly kind: 'bars'
}

/** Pictures by their ids, each over its caption. */
export interface FiguresBlock extends AnyBlock {
  readonly kind: 'figures'
  readonly figures: readonly Figure[]
}

/** Places to sign, with what was signed in them. */
export interface SignaturesBlock extends AnyBlock {
  readonly kind: 'signatures'
  readonly labels: readonly string[]
  readonly signed: readonly SignedPlace[]
  /** Room to sign, points; the usual one unless given. */
  readonly room?: number
  /** How many of the first labels have a line of their own with room to write sentences; none unless given. */
  readonly toWrite?: number
}

/** Pictures by their ids, each a whole JPEG in base64. */
export type Pictures = Readonly<Record<string, string>>
