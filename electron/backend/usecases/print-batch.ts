import { join } from 'node:path'
import { inFormat, type FileFormat } from '../../core/papers/file-format'
import type { PaperOptions, ReportProfile } from '../../core/papers/paper-options'
import { profileTitle, USUAL_PROFILE } from '../../core/papers/report-profile'
import { AppError } from '../../core/shared/app-error'
import type { Inspection } from '../../store/inspection.repo'
import type { JobPaper } from '../../store/print-job.repo'
import type { InspectionBase } from '../inspection-base'
import type { NamedLine } from '../papers/catalogue'
import { renamedPaper } from '../paper-name'
import { PAPER_TEXTS } from '../paper-texts'
import { paperRound } from '../papers/sources/ranking'
import type { JobProgress, PrintRoom } from '../print-room'
import type { Inputs, Outputs } from '../words'
import { inspectionOf } from './inspection-named'
import type { ListReportsDeps } from './list-reports'

export type PrintBatchDeps = ListReportsDeps &
  Pick<InspectionBase, 'once' | 'journal' | 'machine' | 'newId' | 'now' | 'visits' | 'sheets' | 'settings'> & {
    readonly room: PrintRoom
  }
type WantedPaper = Inputs['report']['printBatch']['papers'][number]

/** Serves `report.printBatch`: writes the job down, answers, and prints on. */
export const printBatch =
  (deps: PrintBatchDeps) =>
  (
    { requestId, grant, papers, format = 'pdf', profile, layout }: Inputs['report']['printBatch'],
    who: string,
  ): Outputs['report']['printBatch'] => {
    const folder = deps.machine.grants.pathOf(grant)
    const answer = deps.once(requestId, () => ({
      jobId: startJob(deps, folder, named(deps, linesOf(deps, papers), format, profile), { profile, layout }, who),
    }))
    deps.room.follow(answer.jobId)
    return answer
  }

/** The lines with the names of the files that they become. */
function named(
  { settings }: Pick<PrintBatchDeps, 'settings'>,
  lines: readonly NamedLine[],
  format: FileFormat,
  profile: ReportProfile = USUAL_PROFILE,
): readonly NamedLine[] {
  const t = PAPER_TEXTS[settings.read().language]
  const inProfile = ({ hasProfiles = false, fileName }: NamedLine): string =>
    hasProfiles ? renamedPaper(fileName, (title) => profileTitle(title, profile, t)) : fileName
  return lines.map((line) => ({ ...line, fileName: inFormat(inProfile(line), format) }))
}

/**
 * Writes a print job down; callers own the transaction.
 * @param folder Full path.
 * @returns Its id; `room.follow` begins it.
 */
export function startJob(
  deps: Pick<PrintBatchDeps, 'printJobs' | 'journal' | 'newId' | 'now'>,
  folder: string,
  lines: readonly JobPaper[],
  options: PaperOptions,
  who: string,
): string {
  const id = deps.newId()
  const papers = lines.map(({ kind, subject, inspectionId, fileName }): JobPaper => ({ kind, subject, inspectionId, fileName }))
  deps.printJobs.insert({ id, folder, papers, options, state: 'running', failed: [], startedAt: deps.now(), startedBy: who })
  deps.journal.append({
    who,
    what: 'report.batch-started',
    entity: `print-job/${id}`,
    before: null,
    after: { papers: papers.length },
    reason: null,
  })
  return id
}

/** What the lists of their rounds say of the papers. @throws AppError REPORT_SUBJECT_UNKNOWN and as `inspectionNamed` */
function linesOf(deps: PrintBatchDeps, refs: readonly WantedPaper[]): readonly NamedLine[] {
  const lists = new Map<string, ReadonlyMap<string, NamedLine>>()
  return refs.map((ref) => {
    const round = roundOf(deps, ref)
    const key = `${round.id}/${ref.kind}`
    const lines = lists.get(key) ?? new Map(deps.catalogue.listKind(round, ref.kind).map((line) => [line.subject, line]))
    lists.set(key, lines)
    const line = lines.get(ref.subject)
    if (line === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: ref.subject.slice(0, 80) })
    return line
  })
}

/** A sheet knows its round; any other paper is of the round that is named, or of the open one. */
function roundOf(deps: PrintBatchDeps, { kind, subject, inspectionId }: WantedPaper): Inspection {
  if (kind !== 'visit-evaluation') return paperRound(deps, inspectionId ?? null)
  const visit = deps.visits.findById(deps.sheets.findOpen(subject)?.visitId ?? '')
  if (visit === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: subject })
  return inspectionOf(deps.inspections, visit.inspectionId)
}

export interface PrintedPaper extends NamedLine {
  /** Full path. */
  readonly file: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly checksum: string
}
export interface PrintedPapers {
  readonly files: readonly PrintedPaper[]
  readonly failed: readonly (NamedLine & { readonly code: string })[]
}

/** The same job for the command line, which knows the folder and waits for the end. */
export const printPapers =
  (deps: PrintBatchDeps & Pick<InspectionBase, 'inTransaction'>) =>
  async (
    lines: readonly NamedLine[],
    folder: string,
    format: FileFormat,
    options: PaperOptions,
    who: string,
    onProgress: (progress: JobProgress) => void,
  ): Promise<PrintedPapers> => {
    const jobId = deps.inTransaction(() => startJob(deps, folder, named(deps, lines, format, options.profile), options, who))
    const job = deps.room.follow(jobId)
    const leave = job.onProgress(() => onProgress(job.progress()))
    await job.ended
    leave()
    const issued = new Map(deps.printJobs.listIssuedByJob(jobId).map((paper) => [`${paper.kind}/${paper.subject}`, paper]))
    const failed = new Map(job.progress().failed.map(({ subject, code }) => [subject, code]))
    return {
      files: lines.flatMap((line) => {
        const paper = issued.get(`${line.kind}/${line.subject}`)
        if (paper === undefined) return []
        const { pages, bytes, sha256, checksum } = paper
        return [{ ...line, file: join(folder, paper.fileName), pages, bytes, sha256, checksum }]
      }),
      failed: lines.flatMap((line) => {
        const code = failed.get(line.subject)
        return code === undefined ? [] : [{ ...line, code }]
      }),
    }
  }
