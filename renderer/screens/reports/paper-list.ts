import type { FileFormat } from '@core/papers/file-format'
import type { Paper, RoundPaperRef } from '../../data/useReports'

/** Names a paper within the list. */
export const paperKey = (paper: Pick<Paper, 'kind' | 'subject'>): string => `${paper.kind}/${paper.subject}`

export const refOf = (paper: Paper, inspectionId: string): RoundPaperRef => ({
  kind: paper.kind,
  subject: paper.subject,
  inspectionId,
})

/** Characters that a file name may not hold on Windows. */
const UNFIT = /[\\/:*?"<>|]/g

/** The proposed name of a single file: 单位_纸名_日期. */
export const paperFileName = (paper: Paper, kindName: string, format: FileFormat): string =>
  `${[paper.place, paper.name, kindName, paper.on ?? '']
    .filter((part) => part !== '')
    .join('_')
    .replace(UNFIT, ' ')
    .slice(0, 120)}.${format}`
