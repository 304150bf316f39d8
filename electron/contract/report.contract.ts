import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FILE_FORMATS } from '../core/papers/file-format'
import { PAPER_FORMATS } from '../core/papers/paper-format'
import { ISSUED_KINDS } from '../core/papers/issued-kind'
import { PAPER_KINDS } from '../core/papers/paper-kind'
import { REPORT_PROFILES } from '../core/papers/paper-options'
import { fails, read, write } from './failure'
import { previewedPaper, printFailures, savedPaper } from './printing'
import { count, grant, id, params, requestId, subjectRole } from './values'

const paperKind = z.enum(PAPER_KINDS)

const reportFailures = { ...printFailures, ...fails('REPORT_SUBJECT_UNKNOWN', 'INSPECTION_UNKNOWN', 'INSPECTION_AMBIGUOUS') }

const wanted = z.strictObject({
  kind: paperKind,
  /** As `list` has it. */
  subject: z.string().max(200),
  /** The round that it tells of; the one open round when left out. */
  inspectionId: id.optional(),
})
const options = {
  /** How much an evaluation report tells; what lost points when left out. */
  profile: z.enum(REPORT_PROFILES).optional(),
  /** Size of paper, of a table that comes on several. */
  layout: z.enum(PAPER_FORMATS).optional(),
}
const paper = wanted.extend(options)
const papers = z.array(wanted).min(1).max(5000)

/** Every key of one kind of sheet, to lie beside the computer. */
const keyCard = z.strictObject({
  kind: z.literal('key-card'),
  sheetKind: z.enum(['scored', 'graded', 'questionnaire']),
  language: z.enum(['zh-CN', 'en']),
})

/** Papers with characters that no face has; they print as □. */
const missing = z.array(z.strictObject({ kind: paperKind, subject: z.string(), characters: z.string() }))

const progress = z.strictObject({
  /** Papers that are saved; failed ones are not among them. */
  done: count,
  total: count,
  /** Of the papers that are saved; 0 as long as Word or Excel breaks them. */
  pages: count,
  current: z.string(),
  /** fileName: what it would have been saved as; kind null: all papers in one file. */
  failed: z.array(
    z.strictObject({ kind: paperKind.nullable(), subject: z.string(), fileName: z.string(), code: z.string(), params }),
  ),
  missing,
  state: z.enum(['running', 'finished', 'cancelled']),
  /** All papers in one file, for the print dialog of the shell; null until it is there, and where none was asked for. */
  token: z.string().nullable(),
})

/** A paper that was handed out. */
const issued = z.strictObject({
  id,
  issuedAt: z.string(),
  kind: z.enum(ISSUED_KINDS),
  subject: z.string(),
  /** Name of its file; of a paper that was only printed, the name that it would have. Unit and day stand in it. */
  fileName: z.string(),
  pages: count,
  /** Of the file that it left in. */
  bytes: count,
  sha256: z.string(),
  /** Check code printed on it. */
  checksum: z.string(),
  way: z.enum(['file', 'printer']),
  issuedBy: z.string(),
  /** The job that it was one of. */
  jobId: id.nullable(),
})

export const reportContract = {
  /** How many papers of each kind a round has, in the order of the place 报告; null: those that tell of no round. */
  countByKind: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id.nullable() }))
    .output(z.array(z.strictObject({ kind: paperKind, count }))),
  /** What can be printed of a round, of one kind or of all, in the order of the lists; null: what tells of no round. */
  list: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id.nullable(), kind: paperKind.optional() }))
    .output(
      z.array(
        z.strictObject({
          kind: paperKind,
          /** Names it within its kind. */
          subject: z.string(),
          /** First column: clinic of the visit, name of the table, unit. */
          place: z.string(),
          /** Second column: who was scored, number of the notice; '' where the first says all. */
          name: z.string(),
          /** Who was scored; null of a paper that is not about one subject. */
          role: subjectRole.nullable(),
          /** Its day or month. */
          on: z.string().nullable(),
          /** How far the sheet behind it is. */
          status: z.enum(['draft', 'complete', 'finished']).nullable(),
          lastPrintedAt: z.string().nullable(),
          /** What it is saved as, as PDF. */
          fileName: z.string(),
          /** Pages of its last issue; null where there was none, or none as a PDF. */
          lastPages: count.nullable(),
        }),
      ),
    ),
  /** Prints one paper into the preview folder; the shell serves it under `token`. */
  preview: read
    .errors(reportFailures)
    .input(z.discriminatedUnion('kind', [paper, keyCard]))
    .output(previewedPaper),
  /** Saves one paper under the name the person chose, in the format that its ending stands for. */
  save: write
    .errors(reportFailures)
    .input(z.discriminatedUnion('kind', [paper.extend({ requestId, grant }), keyCard.extend({ requestId, grant })]))
    .output(savedPaper),
  /**
   * Starts a batch and answers at once. With `toPrinter` all its papers are bound into one preview, whose token comes with the last
   * event. @throws INPUT_INVALID at format: only PDFs are bound; at grant: neither saved nor printed
   */
  printBatch: write
    .errors(reportFailures)
    .input(
      z.strictObject({
        requestId,
        /** A folder; null when the papers are for the printer alone. */
        grant: grant.nullable(),
        papers,
        format: z.enum(FILE_FORMATS).optional(),
        /** A file each, which is the default, or all papers in one PDF. */
        binding: z.enum(['each', 'one']).optional(),
        toPrinter: z.boolean().optional(),
        ...options,
      }),
    )
    .output(z.strictObject({ jobId: id })),
  /** What a batch would be: pages as far as they can be told, and papers that hold characters which no face has. */
  checkPapers: read
    .errors(reportFailures)
    .input(z.strictObject({ papers, ...options }))
    .output(z.strictObject({ pages: count, missing })),
  /** The job that is under way, or that an earlier process left unfinished: `watchPrintJob` takes it up, `cancelPrintJob` ends it. */
  findJob: read.output(
    z
      .strictObject({
        jobId: id,
        /** For the eye only; null when its papers are for the printer alone. */
        folder: z.string().nullable(),
        done: count,
        total: count,
        startedAt: z.string(),
        startedBy: z.string(),
        /** It is at work in this process; false of one that was left. */
        isUnderWay: z.boolean(),
      })
      .nullable(),
  ),
  /** At most four events a second; the last one is not `running`. */
  watchPrintJob: read.input(z.strictObject({ jobId: id })).output(eventIterator(progress)),
  /** What has been saved stays. */
  cancelPrintJob: write.input(z.strictObject({ requestId, jobId: id })).output(z.strictObject({ done: count })),
  /** What was handed out, saved or printed, the last first. */
  listIssued: read
    .input(
      z.strictObject({
        limit: z.int().min(1).max(500),
        /** Of the row after which to go on. */
        before: id.optional(),
      }),
    )
    .output(z.array(issued)),
  /** The page handed `token` to the print dialog: what stands behind it was printed. Answers how many papers that are. */
  notePrinted: write.input(z.strictObject({ requestId, token: z.string().max(80) })).output(z.strictObject({ papers: count })),
  /** Which faces the papers are set in. */
  listFonts: read.errors(fails('PRESS_LOST')).output(
    z.array(
      z.strictObject({
        role: z.enum(['song', 'fangsong', 'kai', 'hei']),
        face: z.string(),
        source: z.enum(['windows', 'bundled']),
      }),
    ),
  ),
}
