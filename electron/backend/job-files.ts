import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { IssuedPaper, JobPaper, PrintJob } from '../store/print-job.repo'
import type { InspectionBase } from './inspection-base'

/** A paper of a job that is made: where it lies, and what the register will say of it. */
export interface MadePaper {
  /** Its place in the job, from 0. */
  readonly place: number
  readonly path: string
  readonly checksum: string
  /** 0 of a piece that was there before; it is told when the pieces are bound. */
  readonly pages: number
}

/** Its papers stay where they are made; else they are pieces of the one file. */
export const keepsFiles = ({ options }: Pick<PrintJob, 'options'>): boolean =>
  options.binding !== 'one' && options.way !== 'printer'

/**
 * Where the papers of a job are made: in its folder, or as pieces beside the previews. A piece bears its check code in its name and
 * stands for a whole file, so that a job taken up again makes only those that are missing or say something else by now.
 */
export function openJobFiles({ machine, printJobs }: Pick<InspectionBase, 'machine' | 'printJobs'>, job: PrintJob) {
  const pieces = join(machine.previews, job.id)
  const isKept = keepsFiles(job)
  const issued = new Map<string, IssuedPaper>(
    isKept ? printJobs.listIssuedByJob(job.id).map((paper) => [`${paper.kind}/${paper.subject}`, paper]) : [],
  )
  if (!isKept && job.state === 'running') mkdirSync(pieces, { recursive: true })
  return {
    pathOf: (paper: JobPaper, place: number, checksum: string): string =>
      isKept ? join(job.folder, paper.fileName) : join(pieces, `${place}-${checksum}.pdf`),
    /** What an earlier process made of a paper that says the same now. */
    find(paper: JobPaper, place: number, path: string, checksum: string): MadePaper | null {
      const row = issued.get(`${paper.kind}/${paper.subject}`)
      if ((isKept && row?.checksum !== checksum) || !existsSync(path)) return null
      return { place, path, checksum, pages: row?.pages ?? 0 }
    },
    /** How many are made. */
    count: (): number => (isKept ? issued.size : existsSync(pieces) ? readdirSync(pieces).filter(isWhole).length : 0),
    removePieces: (): void => rmSync(pieces, { recursive: true, force: true }),
  }
}

const isWhole = (name: string): boolean => name.endsWith('.pdf')
