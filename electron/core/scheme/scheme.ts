import type { Period } from '../shared/calendar'

/** 参数: a value of the scheme that rules and templates refer to. */
export interface SchemeParameter {
  readonly id: string
  readonly label: string
  readonly value: number | string
  readonly unit: string
}

/** 工作方案: what a notice sets up. */
export interface Scheme extends Period {
  readonly id: string
  /** "YZ-2013-ZXDC" */
  readonly code: string
  readonly name: string
  readonly parameters: readonly SchemeParameter[]
  /** The whole scheme as it was brought in: stages, deadlines, teams. */
  readonly document: unknown
}
