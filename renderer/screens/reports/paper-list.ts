import type { Paper, RoundPaperRef } from '../../data/useReports'

/** Names a paper within the list. */
export const paperKey = (paper: Pick<Paper, 'kind' | 'subject'>): string => `${paper.kind}/${paper.subject}`

export const refOf = ({ kind, subject }: Paper, inspectionId: string | null): RoundPaperRef =>
  inspectionId === null ? { kind, subject } : { kind, subject, inspectionId }
