import { createContext, use } from 'react'
import type { EvidenceTarget } from '@core/inspection/evidence'
import type { Evidence } from '../../../../data/useEvidence'

/** What the parts of a sheet know of its evidence. */
export interface EvidenceDesk {
  readonly all: readonly Evidence[]
  /** How many stand beside each item, by its code. */
  readonly counts: ReadonlyMap<string, number>
  /** Where that goes which comes in now. */
  readonly target: EvidenceTarget
  /** What the last act took and what it could not take. */
  readonly note: string | null
  /** Photos that could not be drawn, by id. */
  readonly broken: ReadonlySet<string>
  readonly isLocked: boolean
  /** P. */
  readonly choose: () => void
  /** Shift+P: all that is in a folder. */
  readonly chooseFolder: () => void
  readonly camera: {
    /** C; null where there is no camera, or nothing may be added. */
    readonly open: (() => void) | null
    readonly isOpen: boolean
    readonly close: () => void
    readonly take: (photo: File) => void
  }
  /** The one that is shown large; null: none. */
  readonly shown: Evidence | null
  readonly show: (one: Evidence | null) => void
}

export const EvidenceContext = createContext<EvidenceDesk | null>(null)

export function useEvidenceDesk(): EvidenceDesk {
  const desk = use(EvidenceContext)
  if (desk === null) throw new Error('useEvidenceDesk outside a sheet')
  return desk
}

export const evidenceAt = (all: readonly Evidence[], { of, code }: EvidenceTarget): readonly Evidence[] =>
  all.filter((one) => one.of === of && one.code === code)

/** "9.4 MB" */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
}
