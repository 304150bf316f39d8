import type { WorkbookCell } from '../../core/drafting/exchange/workbook'
import { decimalsOf, readFigure } from '../model/figures'

export interface FigureColumn {
  /** As Excel writes it, "0.00" or "0.0%". */
  readonly format: string
  readonly cells: readonly WorkbookCell[]
}

/** The texts of a column as numbers where they are figures, shown with the decimals that they were printed with. */
export function figureColumn(texts: readonly string[]): FigureColumn {
  const figures = texts.map(readFigure)
  const isShare = figures.some((figure) => figure?.isShare) && figures.every((figure) => figure === null || figure.isShare)
  const decimals = decimalsOf(figures)
  const plain = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  return {
    format: isShare ? `${plain}%` : plain,
    cells: texts.map((text, index) => {
      const figure = figures[index] ?? null
      if (figure === null || (figure.isShare && !isShare)) return text === '' ? null : text
      const { whole, part, isNegative } = figure
      // by its digits: 86.7 / 100 would be one off in the last place
      const value = Number(`${whole}.${part === '' ? '0' : part}${figure.isShare ? 'e-2' : ''}`)
      return isNegative ? -value : value
    }),
  }
}
