import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'

/** Serves `report.listIssued`. */
export const listIssued =
  ({ printJobs }: Pick<InspectionBase, 'printJobs'>) =>
  ({ limit, before }: Inputs['report']['listIssued']): Outputs['report']['listIssued'] =>
    printJobs.listIssued(limit, before ?? null)
