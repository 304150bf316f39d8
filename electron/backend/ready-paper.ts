import type { Paper } from '../core/papers/paper'

/** A paper ready for the press, with the check code it carries. */
export interface ReadyPaper {
  readonly paper: Paper
  /** 64 hex digits. */
  readonly checksum: string
}
