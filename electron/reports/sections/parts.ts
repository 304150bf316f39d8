import type { Content } from 'pdfmake/interfaces'
import type { TypeMetrics } from '../typesetting/typeface'
import { compose, type PaperUnit } from './compose'
import type { PageSize } from './page'

/** Parts of one file that each begin on a page of their own: letters, copies. */
export const composeParts = (parts: readonly (readonly PaperUnit[])[], page: PageSize, metrics: TypeMetrics): Content[] =>
  parts.flatMap((units, index) => {
    const [first, ...others] = compose(units, page, metrics)
    if (first === undefined) return []
    return index === 0 ? [first, ...others] : [{ stack: [first], pageBreak: 'before' as const }, ...others]
  })
