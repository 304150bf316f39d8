import type { Paper, RoundPaperRef } from '../../data/useReports'

/** Names a paper within the list. */
export const paperKey = (paper: Pick<Paper, 'kind' | 'subject'>): string => `${paper.kind}/${paper.subject}`

/** "上泉壕镇卫生院 · 云泽市第四医院": a paper within its kind, as a person reads it. */
export const paperTitle = ({ place, name }: Pick<Paper, 'place' | 'name'>): string =>
  [place, name].filter((part) => part !== '').join(' · ')

export const refOf = ({ kind, subject }: Paper, inspectionId: string | null): RoundPaperRef =>
  inspectionId === null ? { kind, subject } : { kind, subject, inspectionId }
