import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { NAME_PARTS } from '../core/papers/name-part'
import { fails, read, write } from './failure'
import { WORDINGS, type Wording } from '../core/papers/wording'
import { count, date, grant, name, params, requestId, word } from './values'

/** The most that each word set once for all papers takes, as on the papers themselves. */
const LONGEST: Partial<Record<keyof Wording, number>> = { organMark: 60, printedBy: 40, addressees: 1000, copies: 600 }
const wording = z.strictObject(
  Object.fromEntries(
    WORDINGS.map((key) => [
      key,
      z
        .string()
        .trim()
        .max(LONGEST[key] ?? 120),
    ]),
  ) as Record<keyof Wording, z.ZodString>,
)

export const workspaceCounts = z.strictObject({
  organizations: count,
  pairings: count,
  postings: count,
  templates: count,
  visits: count,
  sheets: count,
})

const status = z.strictObject({
  state: z.enum(['none', 'open', 'failed']),
  /** For the eye only, "D:\\对口支援\\云泽市2013"; null when no folder is open. */
  folder: z.string().nullable(),
  isSample: z.boolean(),
  bureauName: word,
  operator: word,
  scheme: z.strictObject({ name: z.string(), startsOn: date, endsOn: date }).nullable(),
  /** Today, moved into the scheme's period: the day on which states are judged. */
  referenceOn: date,
  /** The day on which what outlives its scheme is judged, rectifications: today, but in a sample county. */
  workingOn: date,
  counts: workspaceCounts.nullable(),
  /** Why the last folder could not be opened. */
  failure: z.strictObject({ code: z.string(), params }).nullable(),
})

const openFailures = fails(
  'GRANT_UNKNOWN',
  'WORKSPACE_MISSING',
  'WORKSPACE_EXISTS',
  'WORKSPACE_IN_USE',
  'WORKSPACE_NOT_WRITABLE',
  'STORE_FROM_FUTURE',
  'STORE_DAMAGED',
  'STORE_FOREIGN',
  'PROGRAM_DAMAGED',
)

/**
 * `draft`: a template that is being written. `answer`: one answer, veto or remark of a sheet; `sheet`: what it is as a whole,
 * finished say, or its findings.
 */
export const areas = z.enum([
  ...[
    'workspace',
    'organization',
    'pairing',
    'planning',
    'posting',
    'template',
    'draft',
    'inspection',
    'sheet',
    'answer',
    'evidence',
    'survey',
    'report',
    'rectification',
    'official',
  ],
  ...['attendance', 'workload', 'calendar', 'plan'],
] as const)

export const workspaceContract = {
  status: read.output(status),
  createSample: write.errors(openFailures).input(z.strictObject({ requestId, grant })).output(status),
  createEmpty: write
    .errors(openFailures)
    .input(z.strictObject({ requestId, grant, bureauName: name, operator: word }))
    .output(status),
  open: write.errors(openFailures).input(z.strictObject({ requestId, grant })).output(status),
  readSettings: read.output(
    z.strictObject({
      operator: word,
      bureauName: word,
      language: z.enum(['zh-CN', 'en']),
      /** 机关代字 of notices, with the number they go on with where one is given; empty until set. */
      noticeNumbering: word,
      ...wording.shape,
      /** What the names of files of papers are made of, in this order. */
      fileNameParts: z.array(z.enum(NAME_PARTS)),
      folder: z.string(),
      schemaVersion: z.int(),
      appVersion: z.string(),
      sqliteVersion: z.string(),
    }),
  ),
  amendSettings: write
    .input(
      z.strictObject({
        requestId,
        operator: word.optional(),
        bureauName: name.optional(),
        language: z.enum(['zh-CN', 'en']).optional(),
        /** 【】 and [] become 〔〕. */
        noticeNumbering: word.optional(),
        ...wording.partial().shape,
        /** Each part once. */
        fileNameParts: z.array(z.enum(NAME_PARTS)).min(1).max(NAME_PARTS.length).optional(),
      }),
    )
    .output(z.strictObject({ savedAt: z.string() })),
  /** integrity_check, foreign_key_check, attached files and counts, as `workspace check` of the command line. */
  check: read.output(
    z.strictObject({
      integrity: z.string(),
      foreignKeys: count,
      /** Attached files that are missing or are not what they were. */
      damagedFiles: count,
      /** What they are called, as far as it is known where they belong. */
      damagedNames: z.array(z.string()),
      counts: workspaceCounts,
    }),
  ),
  /** What was changed, so that other lists read again; at most four events a second. */
  watchChanges: read.output(eventIterator(z.strictObject({ areas: z.array(areas), savedAt: z.string() }))),
}
