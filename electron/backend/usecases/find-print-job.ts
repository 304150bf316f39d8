import type { PrintRoom } from '../print-room'
import type { Outputs } from '../words'

/** Serves `report.findJob`. */
export const findPrintJob =
  ({ room }: { readonly room: PrintRoom }) =>
  (): Outputs['report']['findJob'] => {
    const left = room.findUnfinished()
    if (left === null) return null
    const { job, done, isUnderWay } = left
    const { id: jobId, startedAt, startedBy, papers } = job
    const folder = job.options.way === 'printer' ? null : job.folder
    return { jobId, folder, done, total: papers.length, startedAt, startedBy, isUnderWay }
  }
