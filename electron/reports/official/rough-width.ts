import type { TypeMetrics } from '../typesetting/typeface'

/**
 * Width of a text in Chinese characters where no font is at hand: in a file that its reader sets, and for the shares of columns.
 * Latin characters take about half of one.
 */
export const roughWidth = (text: string): number => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 256 ? 0.55 : 1), 0)

/** The same to set pages by. */
export const ROUGH_METRICS: TypeMetrics = { widthOf: roughWidth, familyOf: (_, face) => face }
