/** A figure that a spreadsheet holds exactly; a number that begins with 0 is a code. */
const FIGURE = /^([-−]?)(0|[1-9]\d{0,12})(?:\.(\d{1,6}))?(%?)$/

/** A figure in its parts, by its digits. */
export interface Figure {
  readonly isNegative: boolean
  readonly whole: string
  /** Digits behind the point. */
  readonly part: string
  readonly isShare: boolean
}

export function readFigure(text: string): Figure | null {
  const [, sign = '', whole, part = '', percent] = FIGURE.exec(text) ?? []
  return whole === undefined ? null : { isNegative: sign !== '', whole, part, isShare: percent === '%' }
}

/** Most digits behind the point of these figures. */
export const decimalsOf = (figures: readonly (Figure | null)[]): number =>
  Math.max(0, ...figures.map((figure) => figure?.part.length ?? 0))

/** The texts of a column with as many decimals as the one that has most, shares by themselves. What is no figure stays. */
export function evenFigures(texts: readonly string[]): readonly string[] {
  const figures = texts.map(readFigure)
  const decimals = (isShare: boolean): number => decimalsOf(figures.filter((figure) => figure?.isShare === isShare))
  const most = { share: decimals(true), plain: decimals(false) }
  return texts.map((text, index) => {
    const figure = figures[index]
    if (figure === null || figure === undefined) return text
    const missing = (figure.isShare ? most.share : most.plain) - figure.part.length
    if (missing === 0) return text
    const body = figure.isShare ? text.slice(0, -1) : text
    return `${body}${figure.part === '' ? '.' : ''}${'0'.repeat(missing)}${figure.isShare ? '%' : ''}`
  })
}
