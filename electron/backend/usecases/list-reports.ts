import { PAPER_KINDS } from '../../core/papers/paper-kind'
import type { InspectionBase } from '../inspection-base'
import type { PaperCatalogue } from '../papers/catalogue'
import type { Inputs, Outputs } from '../words'
import { inspectionOf } from './inspection-named'

export type ListReportsDeps = Pick<InspectionBase, 'inspections' | 'printJobs'> & { readonly catalogue: PaperCatalogue }

/** Serves `report.countByKind`. @throws AppError INSPECTION_UNKNOWN */
export const countReports =
  ({ inspections, catalogue }: ListReportsDeps) =>
  ({ inspectionId }: Inputs['report']['countByKind']): Outputs['report']['countByKind'] => {
    const inspection = inspectionId === null ? null : inspectionOf(inspections, inspectionId)
    return PAPER_KINDS.map((kind) => ({ kind, count: catalogue.listKind(inspection, kind).length }))
  }

/** Serves `report.list`. @throws AppError INSPECTION_UNKNOWN */
export const listReports =
  ({ inspections, printJobs, catalogue }: ListReportsDeps) =>
  ({ inspectionId, kind: wanted }: Inputs['report']['list']): Outputs['report']['list'] => {
    const inspection = inspectionId === null ? null : inspectionOf(inspections, inspectionId)
    return (wanted === undefined ? PAPER_KINDS : [wanted]).flatMap((one) => {
      const issues = new Map(printJobs.listLatestIssues(one).map((issue) => [issue.subject, issue]))
      return catalogue.listKind(inspection, one).map(({ kind, subject, place, name, role, on, status, fileName }) => {
        const last = issues.get(subject)
        const isCounted = last !== undefined && last.pages > 0
        return {
          ...{ kind, subject, place, name, role, on, status, fileName },
          ...{ lastPrintedAt: last?.issuedAt ?? null, lastPages: isCounted ? last.pages : null },
        }
      })
    })
  }
