import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inFormat, type FileFormat } from '../../core/papers/file-format'
import type { NamePart } from '../../core/papers/name-part'
import type { PaperOptions, ReportProfile } from '../../core/papers/paper-options'
import { profileTitle, USUAL_PROFILE } from '../../core/papers/report-profile'
import { needsRound } from '../../core/papers/paper-kind'
import { AppError } from '../../core/shared/app-error'
import type { Inspection } from '../../store/inspection.repo'
import type { JobOptions, JobPaper } from '../../store/print-job.repo'
import type { InspectionBase } from '../inspection-base'
import type { NamedLine } from '../papers/catalogue'
import { numbered, paperFileName, uniqueNames } from '../paper-name'
import { PAPER_TEXTS } from '../paper-texts'
import { paperRound } from '../papers/sources/ranking'
import type { PrintRoom } from '../print-room'
import type { JobProgress } from '../running-job'
import type { Inputs, Outputs } from '../words'
import { inspectionOf } from './inspection-named'
import type { ListReportsDeps } from './list-reports'

export type PrintBatchDeps = ListReportsDeps &
  Pick<InspectionBase, 'once' | 'journal' | 'machine' | 'newId' | 'now' | 'today' | 'settings' | 'visits' | 'sheets'> & {
    readonly room: PrintRoom
  }
export type LinesDeps = Pick<PrintBatchDeps, 'catalogue' | 'inspections' | 'settings' | 'visits' | 'sheets'>
type WantedPaper = Inputs['report']['printBatch']['papers'][number]

/**
 * Serves `report.printBatch`: writes the job down, answers, and prints on.
 * @throws AppError INPUT_INVALID when anything but PDFs is to be bound or printed, or nothing is to be done; REPORT_SUBJECT_UNKNOWN
 */
export const printBatch =
  (deps: PrintBatchDeps) =>
  (
    { requestId, grant, papers, format = 'pdf', binding, toPrinter = false, profile, layout }: Inputs['report']['printBatch'],
    who: string,
  ): Outputs['report']['printBatch'] => {
    if (grant === null && !toPrinter) throw new AppError('INPUT_INVALID', { at: 'grant' })
    const isOne = binding === 'one'
    if ((isOne || toPrinter) && format !== 'pdf') throw new AppError('INPUT_INVALID', { at: 'format' })
    const folder = grant === null ? deps.machine.previews : deps.machine.grants.pathOf(grant)
    const answer = deps.once(requestId, () => {
      const lines = named(deps, linesOf(deps, papers), { format, profile })
      const bundle = isOne || toPrinter ? bundleOf(deps, lines, folder) : undefined
      const way = grant === null ? 'printer' : toPrinter ? 'both' : undefined
      return { jobId: startJob(deps, folder, lines, { profile, layout, ...(isOne && { binding }), bundle, way }, who) }
    })
    deps.room.follow(answer.jobId)
    return answer
  }

interface NamingChoice {
  readonly format?: FileFormat | undefined
  readonly profile?: ReportProfile | undefined
  /** What names are made of; as the bureau set it when left out. */
  readonly parts?: readonly NamePart[] | undefined
}

/** The lines with the names of the files that they become; no two of a job share one. */
function named(
  { settings }: Pick<PrintBatchDeps, 'settings'>,
  lines: readonly NamedLine[],
  { format = 'pdf', profile = USUAL_PROFILE, parts }: NamingChoice,
): readonly NamedLine[] {
  const { language, fileNameParts } = settings.read()
  const t = PAPER_TEXTS[language]
  const nameOf = ({ hasProfiles = false, naming }: NamedLine): string =>
    paperFileName(hasProfiles ? { ...naming, paper: profileTitle(naming.paper, profile, t) } : naming, parts ?? fileNameParts)
  const names = uniqueNames(lines.map((line) => inFormat(nameOf(line), format)))
  return lines.map((line, index) => ({ ...line, fileName: names[index] ?? line.fileName }))
}

/** What a paper is called when it is handed out; undefined of one that stands in no list. @throws AppError as `roundOf` */
export function fileNameOf(deps: LinesDeps, ref: WantedPaper, choice: NamingChoice): string | undefined {
  const lines = deps.catalogue.listKind(roundOf(deps, ref), ref.kind).filter(({ subject }) => subject === ref.subject)
  return named(deps, lines, choice)[0]?.fileName
}

/** Name of the one file for all papers; another than those that are in the folder. */
function bundleOf(
  deps: Pick<PrintBatchDeps, 'settings' | 'today'>,
  lines: readonly NamedLine[],
  folder: string,
  parts?: readonly NamePart[],
): string {
  const { language, bureauName, fileNameParts } = deps.settings.read()
  const { paper: first, round } = lines[0]?.naming ?? { paper: '', round: undefined }
  const paper = PAPER_TEXTS[language]('file.bundle', { paper: first, count: lines.length })
  const nameOf = (serial: number) =>
    paperFileName({ unit: bureauName, paper, round, date: deps.today(), serial }, parts ?? fileNameParts)
  return freeName(folder, nameOf)
}

/** The first of these names that no file of the folder has. */
function freeName(folder: string, nameOf: (serial: number) => string): string {
  const first = nameOf(1)
  const hasSerial = first !== nameOf(2)
  for (let serial = 1; ; serial += 1) {
    const name = hasSerial ? nameOf(serial) : serial === 1 ? first : numbered(first, serial)
    if (!existsSync(join(folder, name))) return name
  }
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
  options: JobOptions,
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
function linesOf(deps: LinesDeps, refs: readonly WantedPaper[]): readonly NamedLine[] {
  const lists = new Map<string, ReadonlyMap<string, NamedLine>>()
  return refs.map((ref) => {
    const round = roundOf(deps, ref)
    const key = `${round?.id}/${ref.kind}`
    const lines = lists.get(key) ?? new Map(deps.catalogue.listKind(round, ref.kind).map((line) => [line.subject, line]))
    lists.set(key, lines)
    const line = lines.get(ref.subject)
    if (line === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: ref.subject.slice(0, 80) })
    return line
  })
}

/** A sheet knows its round; any other paper is of the round that is named, or of the open one; null: it tells of none. */
function roundOf(deps: LinesDeps, { kind, subject, inspectionId }: WantedPaper): Inspection | null {
  const visit = deps.visits.findById(deps.sheets.findOpen(subject)?.visitId ?? '')
  if (visit !== undefined) return inspectionOf(deps.inspections, visit.inspectionId)
  return inspectionId === undefined && !needsRound(kind) ? null : paperRound(deps, inspectionId ?? null)
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

export interface PrintChoice extends NamingChoice, PaperOptions {
  /** All papers go into one PDF. */
  readonly isOne?: boolean | undefined
}

/** The same job for the command line, which knows the folder and waits for the end. */
export const printPapers =
  (deps: PrintBatchDeps & Pick<InspectionBase, 'inTransaction'>) =>
  async (
    lines: readonly NamedLine[],
    folder: string,
    { isOne = false, format, parts, ...options }: PrintChoice,
    who: string,
    onProgress: (progress: JobProgress) => void,
  ): Promise<PrintedPapers> => {
    const papers = named(deps, lines, { format, parts, profile: options.profile })
    const bundle = isOne ? bundleOf(deps, lines, folder, parts) : undefined
    const chosen = { ...options, ...(isOne && { binding: 'one' as const }), bundle }
    const jobId = deps.inTransaction(() => startJob(deps, folder, papers, chosen, who))
    const job = deps.room.follow(jobId)
    const leave = job.onProgress(() => onProgress(job.progress()))
    await job.ended
    leave()
    const issued = new Map(deps.printJobs.listIssuedByJob(jobId).map((paper) => [`${paper.kind}/${paper.subject}`, paper]))
    const failed = new Map(job.progress().failed.map(({ kind, subject, code }) => [`${kind}/${subject}`, code]))
    return {
      files: lines.flatMap((line) => {
        const paper = issued.get(`${line.kind}/${line.subject}`)
        if (paper === undefined) return []
        const { pages, bytes, sha256, checksum } = paper
        return [{ ...line, file: join(folder, paper.fileName), pages, bytes, sha256, checksum }]
      }),
      failed: lines.flatMap((line) => {
        const code = failed.get(`${line.kind}/${line.subject}`) ?? failed.get(`null/${bundle ?? ''}`)
        return code === undefined ? [] : [{ ...line, code }]
      }),
    }
  }
