import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FILE_FORMATS } from '../core/papers/file-format'
import { PAPER_FORMATS } from '../core/papers/paper-format'
import { PAPER_KINDS } from '../core/papers/paper-kind'
import { REPORT_PROFILES } from '../core/papers/paper-options'
import { fails, read, write } from './failure'
import { previewedPaper, printFailures, savedPaper } from './printing'
import { count, grant, id, params, requestId, subjectRole, templateVersion } from './values'

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

/** An empty sheet to be filled in by hand. */
const blankSheet = z.strictObject({
  kind: z.literal('blank-sheet'),
  /** A published version, or a draft as it was saved last. */
  template: z.union([templateVersion, z.strictObject({ draftId: id })]),
  format: z.enum(PAPER_FORMATS),
})

/** Every key of one kind of sheet, to lie beside the computer. */
const keyCard = z.strictObject({
  kind: z.literal('key-card'),
  sheetKind: z.enum(['scored', 'graded', 'questionnaire']),
  language: z.enum(['zh-CN', 'en']),
})

const progress = z.strictObject({
  /** Papers that are saved; failed ones are not among them. */
  done: count,
  total: count,
  current: z.string(),
  failed: z.array(z.strictObject({ subject: z.string(), code: z.string(), params })),
  state: z.enum(['running', 'finished', 'cancelled']),
})

export const reportContract = {
  /** How many papers of each kind a round has, in the order of the place 报告. */
  countByKind: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id }))
    .output(z.array(z.strictObject({ kind: paperKind, count }))),
  /** What can be printed of a round, of one kind or of all, in the order of the lists. */
  list: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id, kind: paperKind.optional() }))
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
        }),
      ),
    ),
  /** Prints one paper into the preview folder; the shell serves it under `token`. */
  preview: read
    .errors(reportFailures)
    .input(z.discriminatedUnion('kind', [paper, blankSheet, keyCard]))
    .output(previewedPaper),
  /** Saves one paper under the name the person chose, in the format that its ending stands for. */
  save: write
    .errors(reportFailures)
    .input(
      z.discriminatedUnion('kind', [
        paper.extend({ requestId, grant }),
        blankSheet.extend({ requestId, grant }),
        keyCard.extend({ requestId, grant }),
      ]),
    )
    .output(savedPaper),
  /** Starts a batch into a folder and answers at once. */
  printBatch: write
    .errors(reportFailures)
    .input(
      z.strictObject({
        requestId,
        grant,
        papers: z.array(wanted).min(1).max(2000),
        format: z.enum(FILE_FORMATS).optional(),
        ...options,
      }),
    )
    .output(z.strictObject({ jobId: id })),
  /** At most four events a second; the last one is not `running`. */
  watchPrintJob: read.input(z.strictObject({ jobId: id })).output(eventIterator(progress)),
  /** What has been saved stays. */
  cancelPrintJob: write.input(z.strictObject({ requestId, jobId: id })).output(z.strictObject({ done: count })),
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
