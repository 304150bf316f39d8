import type { SheetStatus } from '../../core/inspection/sheet'
import type { PaperKind } from '../../core/papers/paper-kind'
import type { PaperOptions } from '../../core/papers/paper-options'
import type { PaperFrame } from '../../core/papers/paper-parts'
import type { SubjectRole } from '../../core/scoring/template'
import type { Inspection } from '../../store/inspection.repo'
import type { ReadyPaper } from '../ready-paper'

/** Names one paper of the catalogue. */
export interface PaperName {
  readonly kind: PaperKind
  /** As the list has it; it names the paper within its kind. */
  readonly subject: string
  /** The round it tells of; null where it tells of none, or of the one that is open. */
  readonly inspectionId: string | null
}

export interface CataloguePaperRef extends PaperName, PaperOptions {}

/** A paper that can be printed, as the lists show it. */
export interface PaperLine extends PaperName {
  /** Who was scored; null of a paper that is not about one subject. */
  readonly role: SubjectRole | null
  /** First column: clinic of the visit, name of the table, unit. */
  readonly place: string
  /** Second column: who was scored, number of the letter; '' where the first says all. */
  readonly name: string
  /** Its day, ISO, or its month; null where it has none. */
  readonly on: string | null
  /** How far the sheet behind it is; null where there is none. */
  readonly status: SheetStatus | null
  /** Codes by which it is asked for on the command line. */
  readonly codes: readonly string[]
  /** Whether the profile of a report tells it apart from others of its subject. */
  readonly hasProfiles?: boolean
  /** Parts of its file's name. `date`: ISO, or what else tells one paper of the unit from the next. */
  readonly naming: { readonly unit: string; readonly paper: string; readonly date: string }
}

/** Language, check code, printer of a paper, once its check code is known: 64 hex digits. */
export type FrameOf = (checksum: string) => PaperFrame

/** One kind of paper. */
export interface PaperSource {
  /** Every paper of this kind that a round has, or that the bureau has at the time of it, in the order of the lists. */
  readonly list: (inspection: Inspection) => readonly PaperLine[]
  /** What a code means that no line of the list has: what can be had but is not offered any more. */
  readonly named?: (code: string) => readonly PaperLine[]
  /** The paper in words, as it stands in the store now. @throws AppError REPORT_SUBJECT_UNKNOWN */
  readonly ready: (ref: CataloguePaperRef, frameOf: FrameOf) => ReadyPaper
}
