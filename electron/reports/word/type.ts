import { TextRun, type IRunOptions } from 'docx'
import { lineHeightOf, type Face, type TextStyle } from '../typesetting/typeface'

/** Fonts by the names that Word and WPS know them by; which file stands behind a name is the business of the reader. */
export const FONTS: Readonly<Record<Face, { readonly name: string; readonly isBold: boolean }>> = {
  'song-bold': { name: '宋体', isBold: true },
  fangsong: { name: '仿宋', isBold: false },
  kai: { name: '楷体', isBold: false },
  hei: { name: '黑体', isBold: false },
  'hei-bold': { name: '黑体', isBold: true },
}

/** A point in the units of Word: twentieths. */
export const twips = (points: number): number => Math.round(points * 20)

/** How a run is set; in half points. */
export function runStyle({ face, size }: TextStyle) {
  const { name, isBold } = FONTS[face]
  return { font: { ascii: name, hAnsi: name, eastAsia: name, cs: name }, size: Math.round(size * 2), bold: isBold }
}

/** The runs of a text; '\n' ends a line. */
export const runsOf = (text: string, style: TextStyle, rest: Partial<IRunOptions> = {}): TextRun[] =>
  text.split('\n').map(
    (line, index) =>
      new TextRun({
        ...runStyle(style),
        ...(holdsFigureAmongWords(line) ? WHOLE_FIGURES : {}),
        ...rest,
        text: line,
        break: index === 0 ? 0 : 1,
      }),
  )

/** LibreOffice breaks figures, days and numbers of papers of a Chinese text anywhere, those of an English one never. */
export const WHOLE_FIGURES = { language: { value: 'en-US', eastAsia: 'zh-CN' } } as const
/** Of a figure that stands alone the column is wide enough. */
const holdsFigureAmongWords = (line: string): boolean => /\d[.%]|\d-\d\d-\d|〔\d/.test(line) && /[^\d.%−-]/.test(line)

/** Lines as high as on the printed paper, higher where something taller stands in them. */
export const lineSpacing = ({ size }: TextStyle) => ({ line: twips(lineHeightOf(size)), lineRule: 'atLeast' as const })
