/**
 * The faces of the papers: title and totals, body, second headings of official papers, table labels, headings. Each is its own pdfmake family;
 * which font file stands behind it is the business of the press.
 */
export type Face = 'song-bold' | 'fangsong' | 'kai' | 'hei' | 'hei-bold'

/** Upper and lower edge of a line, in ems, the same in every face, so that a page breaks alike whatever font is installed. */
export const ASCENT_EM = 1.06
export const DESCENT_EM = 0.3

export const lineHeightOf = (size: number): number => size * (ASCENT_EM + DESCENT_EM)

/** What setting a text needs to know of the fonts at hand. */
export interface TypeMetrics {
  /** Advance of one character in ems. */
  widthOf(character: string, face: Face): number
  /** pdfmake family that holds the character: the face itself, or the one that stands in for it. */
  familyOf(character: string, face: Face): string
}

/** How a text is set; sizes are points. */
export interface TextStyle {
  readonly face: Face
  readonly size: number
}

export const BODY: TextStyle = { face: 'fangsong', size: 10.5 }
export const TOTAL: TextStyle = { face: 'song-bold', size: 10.5 }
export const LABEL: TextStyle = { face: 'hei', size: 10.5 }
export const TABLE_HEAD: TextStyle = { face: 'hei-bold', size: 10.5 }
export const HEADING: TextStyle = { face: 'hei-bold', size: 12 }
export const RESULT: TextStyle = { face: 'hei-bold', size: 16 }
export const TITLE: TextStyle = { face: 'song-bold', size: 22 }
/** 四号仿宋: a letter is read, not looked up. */
export const LETTER: TextStyle = { face: 'fangsong', size: 14 }
export const SMALL: TextStyle = { face: 'fangsong', size: 9 }
