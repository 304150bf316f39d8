const MM = 72 / 25.4

/** A sheet of paper and the empty space around its text, points. */
export interface PageSetup {
  readonly width: number
  readonly height: number
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

/** Of the papers of the office; the left one leaves room for binding. */
const OFFICE = { left: 22 * MM, right: 19 * MM, top: 20 * MM, bottom: 22 * MM } as const

export const A4_PORTRAIT: PageSetup = { width: 595.28, height: 841.89, margin: OFFICE }
export const A4_LANDSCAPE: PageSetup = { width: 841.89, height: 595.28, margin: OFFICE }
export const A3_LANDSCAPE: PageSetup = { width: 1190.55, height: 841.89, margin: OFFICE }

export const textWidth = ({ width, margin }: PageSetup): number => width - margin.left - margin.right
export const textHeight = ({ height, margin }: PageSetup): number => height - margin.top - margin.bottom
