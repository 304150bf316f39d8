import type { WorkbookCell } from '../../core/drafting/exchange/workbook'

/** A figure that a spreadsheet holds exactly; a number that begins with 0 is a code. */
const FIGURE = /^([-−]?)(0|[1-9]\d{0,12})(?:\.(\d{1,6}))?(%?)$/

export interface FigureColumn {
  /** As Excel writes it, "0.00" or "0.0%". */
  readonly format: string
  readonly cells: readonly WorkbookCell[]
}

/** The texts of a column as numbers where they are figures, shown with the decimals that they were printed with. */
export function figureColumn(texts: readonly string[]): FigureColumn {
  const figures = texts.map((text) => FIGURE.exec(text))
  const isShare = figures.some((found) => found?.[4] === '%') && figures.every((found) => found === null || found[4] === '%')
  const decimals = Math.max(0, ...figures.map((found) => found?.[3]?.length ?? 0))
  const plain = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  return {
    format: isShare ? `${plain}%` : plain,
    cells: texts.map((text, index) => {
      const [, sign, whole, part = '0', percent] = figures[index] ?? []
      if (whole === undefined || (percent === '%' && !isShare)) return text === '' ? null : text
      // by its digits: 86.7 / 100 would be one off in the last place
      const value = percent === '%' ? Number(`${whole}.${part}e-2`) : Number(`${whole}.${part}`)
      return sign === '' ? value : -value
    }),
  }
}
