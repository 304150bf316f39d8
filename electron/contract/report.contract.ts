import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FILE_FORMATS } from '../core/papers/file-format'
import { PAPER_FORMATS } from '../core/papers/paper-format'
import { fails, read, write } from './failure'
import { previewedPaper, printFailures, savedPaper } from './printing'
import { count, date, grant, id, params, requestId, templateVersion } from './values'

export const reportKind = z.enum(['visit-evaluation', 'ranking'])

const reportFailures = { ...printFailures, ...fails('REPORT_SUBJECT_UNKNOWN', 'INSPECTION_UNKNOWN', 'INSPECTION_AMBIGUOUS') }

const paper = z.strictObject({
  kind: reportKind,
  /** As `list` has it. */
  subject: z.string().max(200),
  /** The round of a ranking; the one open round when left out. */
  inspectionId: id.optional(),
})

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
  /** Everything that can be printed of a round, in the order of the lists. */
  list: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id }))
    .output(
      z.array(
        z.strictObject({
          kind: reportKind,
          /** Sheet id; for a ranking the template id, with "@version" where the round has several versions of it. */
          subject: z.string(),
          /** First column: clinic of the visit, or name of the table. */
          place: z.string(),
          /** Second column: who was scored. */
          name: z.string(),
          role: z.string(),
          visitOn: date.nullable(),
          status: z.string(),
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
    .input(z.strictObject({ requestId, grant, papers: z.array(paper).min(1).max(2000), format: z.enum(FILE_FORMATS).optional() }))
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
