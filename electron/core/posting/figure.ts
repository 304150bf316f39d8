import { exact, type Points } from '../shared/points'
import type { SourceWord } from './fact-source'

/** What a figure rests on, for words on the screen: names, days, months, counts. */
export type Told = Readonly<Record<string, string | number | readonly string[]>>

/** A figure of the registry with what it rests on. */
export interface Figure {
  readonly value: Points
  readonly told: Told
  /** Posted days of the months that a count of workload speaks of. */
  readonly postedDays?: number
}

/** Only what is known; a word without data is absent, which is not 0. */
export type Figures = ReadonlyMap<SourceWord, Figure>

export type FigureEntry = readonly [SourceWord, Figure]

/** A figure that is known, or none. */
export const known = (word: SourceWord, value: number | null, told: Told = {}): readonly FigureEntry[] =>
  value === null ? [] : [[word, { value: exact(value), told }]]
