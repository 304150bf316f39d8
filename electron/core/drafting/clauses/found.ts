import type { Clause } from './clause'

/** Why a clause waits for a person. */
export const DOUBTS = [
  /** Left to the inspector. */
  'DISCRETION',
  /** Once, or once for each? */
  'COUNTING',
  /** "A、B各扣1分": which words belong together? */
  'LISTED',
  /** Of the last clause, or of the whole item? */
  'LIMIT',
  /** A rate without the value it is measured by. */
  'TARGET',
  /** A part of the points, or one of several levels? */
  'LEVELS',
  /** Levels that overlap, leave gaps or are measured in different units. */
  'RANGES',
  /** More points than the item has, or parts that do not add up to them. */
  'POINTS',
  /** Takes all points beside a rule that cannot say so. */
  'ALL_POINTS',
  /** May bar the whole sheet. */
  'VETO',
  /** Words that may count and are not understood. */
  'WORDS',
  /** Clauses of kinds that no rule holds together. */
  'MIXED',
] as const
export type Doubt = (typeof DOUBTS)[number]

/** A measured value that a level asks for, as written: both ends may be open. */
export interface Measure {
  readonly from?: number
  readonly to?: number
  /** "70%～79%" and "3次及以下" end with their last value, "80%以下" before it. */
  readonly endsWith: boolean
  /** Only this value: "3次". */
  readonly exact: boolean
  /** Null: written without, as in "＜0". */
  readonly unit: string | null
  /** The condition says something besides the value ("2项以上且能独立操作"). */
  readonly isQualified: boolean
}

/** A clause while it is being understood, with places in the reading. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly clause: Clause
  readonly label: string
  readonly doubts: readonly Doubt[]
  /** Of clauses that give points or take them all: the value asked for. */
  readonly measure?: Measure
  /** Of a limit: for the clause before it, for the item, or "扣完2分为止", which may be either. */
  readonly limit?: 'own' | 'item' | 'finish'
  /** Of a rate: measured by the value that brings full points, when such a value stands before it. */
  readonly bindsTarget?: boolean
  /** Number of its sentence: clauses of one sentence belong closer together. */
  readonly sentence: number
}

/** What is known of the item whose scoring cell is read. */
export interface ItemTerms {
  /** Null: not yet known. */
  readonly points: number | null
  /** Its points come on top of the sheet. */
  readonly isBonus: boolean
}

/** The same clause with other content or further doubts. */
export const revised = (found: Found, clause: Clause, ...doubts: readonly Doubt[]): Found => ({
  ...found,
  clause,
  doubts: [...found.doubts, ...doubts],
})
export const doubted = (found: Found, ...doubts: readonly Doubt[]): Found => revised(found, found.clause, ...doubts)
