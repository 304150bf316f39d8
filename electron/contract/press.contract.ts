import type { ContractRouterClient } from '@orpc/contract'
import { z } from 'zod'
import { FILE_FORMATS } from '../core/papers/file-format'
import type { Paper } from '../core/papers/paper'
import { fails, read, write } from './failure'
import { count } from './values'

/** Port B, between backend and press: it prints, and knows no database. */
export const pressContract = {
  print: write
    .errors(fails('INPUT_INVALID', 'REPORT_TEXT_LOST', 'REPORT_TOO_SLOW', 'FONT_MISSING', 'FILE_UNREADABLE', 'FILE_NOT_WRITABLE'))
    .input(
      z.strictObject({
        paper: z.custom<Paper>((value) => typeof value === 'object' && value !== null),
        /** Full path, made by the backend from a grant or its own preview folder. */
        target: z.string(),
        format: z.enum(FILE_FORMATS).default('pdf'),
      }),
    )
    .output(z.strictObject({ pages: count, bytes: count, sha256: z.string(), missingCharacters: z.string() })),
  /** Binds PDFs into one, in this order. A client has a function `bind` of its own, so no procedure is called that. */
  bindFiles: write
    .errors(fails('REPORT_TEXT_LOST', 'REPORT_TOO_SLOW', 'FILE_UNREADABLE', 'FILE_NOT_WRITABLE'))
    .input(z.strictObject({ files: z.array(z.string()).min(1), target: z.string() }))
    .output(z.strictObject({ pages: z.array(count), bytes: count, sha256: z.string() })),
  /** Of these characters those that no font has and that would print as □; before a paper is set. */
  missing: read
    .errors(fails('FONT_MISSING'))
    .input(z.strictObject({ characters: z.array(z.string()) }))
    .output(z.string()),
  listFonts: read.output(
    z.array(
      z.strictObject({
        role: z.enum(['song', 'fangsong', 'kai', 'hei']),
        face: z.string(),
        source: z.enum(['windows', 'bundled']),
      }),
    ),
  ),
}

export type PressClient = ContractRouterClient<typeof pressContract>
