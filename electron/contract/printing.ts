import { z } from 'zod'
import { fails } from './failure'
import { count } from './values'

/** What may go wrong while a paper is printed, whatever it says. */
export const printFailures = fails(
  'REPORT_TEXT_LOST',
  'REPORT_TOO_SLOW',
  'FONT_MISSING',
  'PRESS_LOST',
  'GRANT_UNKNOWN',
  'FILE_NOT_WRITABLE',
)

/** A paper in the preview folder; the shell serves it under `token`. */
export const previewedPaper = z.strictObject({
  token: z.string(),
  pages: count,
  bytes: count,
  checksum: z.string(),
  missingCharacters: z.string(),
})

/** A paper under the name that the person chose. */
export const savedPaper = z.strictObject({ pages: count, bytes: count })
