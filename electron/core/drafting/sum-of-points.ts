import { exact, shortText, sum } from '../shared/points'

/** What points as a template writes them, of at most 3 decimals, add up to; exact. */
export const sumOfPoints = (points: readonly number[]): number => Number(shortText(sum(points.map(exact))))
