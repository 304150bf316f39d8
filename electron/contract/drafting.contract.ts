import { z } from 'zod'
import type { AnyDraft } from '../core/drafting/kinds/any-draft'
import type { TableGrid } from '../core/drafting/table/table-grid'
import type { ErrorCode } from '../core/shared/error-code'
import type { DraftIssueCode } from '../core/drafting/draft-issue'
import { CARRY_REASONS } from '../core/drafting/same-question'
import { fails, read, write } from './failure'
import { saved } from './sheet.contract'
import { count, grant, id, params, reason, requestId, subjectRole, templateVersion } from './values'

/** No sheet comes near it: 200 items with texts of 2,000 characters have 1.5 MB. */
const MOST_DRAFT_CHARACTERS = 4_000_000

/** A draft as JSON; its inside is read by `readAnyDraft`, which refuses by name and place. */
const draft = z.custom<AnyDraft>(
  (value) => typeof value === 'object' && value !== null && JSON.stringify(value).length <= MOST_DRAFT_CHARACTERS,
)
const fileFailures = fails(
  'GRANT_UNKNOWN',
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'FILE_FORMAT_UNKNOWN',
  'FILE_OLD_FORMAT',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
)
const carryFailures = fails('TEMPLATE_UNKNOWN', 'TEMPLATE_RETIRED', 'SHEET_FINISHED', 'CARRY_OVER_BACK', 'REVIEW_CARRIED')
/** Characters of what was pasted; its reader refuses by name what is too long to be a table. */
const pasted = z.string().max(32_000_000)
const published = templateVersion.extend({ sha256: z.string() })
const draftFailures = fails('TEMPLATE_INVALID', 'KIND_NOT_SUPPORTED')
const sheetName = z.string().trim().min(1).max(200)
const draftState = z.enum(['draft', 'checked'])
const templateKind = z.enum(['scored', 'graded', 'questionnaire'])

const issue = z.strictObject({
  /** Of the section, line or veto; null: of the template as a whole. */
  key: z.string().nullable(),
  field: z.string(),
  code: z.custom<DraftIssueCode>((value) => typeof value === 'string'),
  params: z.record(z.string(), z.string()),
})

const from = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('empty'), kind: templateKind.optional(), name: sheetName, subject: subjectRole }),
  /** The next version of a published one. */
  templateVersion.extend({ way: z.literal('version') }),
  /** A published version, or another draft, under a number of its own. */
  templateVersion.extend({ way: z.literal('copy') }),
  z.strictObject({ way: z.literal('draft'), draftId: id }),
  /** What was read from a table or a file. */
  z.strictObject({ way: z.literal('written'), draft, name: sheetName }),
])

/** Drafts, publishing and retiring; part of `template`. */
export const draftingContract = {
  /** What is being written, the last changed first. */
  listDrafts: read.output(
    z.array(
      z.strictObject({
        draftId: id,
        templateId: z.string(),
        version: z.string(),
        name: z.string(),
        subject: subjectRole,
        templateKind,
        items: count,
        /** Null where nothing adds up to points. */
        totalPoints: z.number().nullable(),
        /** checked: publishing would take it as it was saved. */
        state: draftState,
        /** Clauses that wait for a person. */
        toConfirm: count,
        updatedAt: z.string(),
        updatedBy: z.string(),
        basedOn: templateVersion.nullable(),
      }),
    ),
  ),
  startDraft: write
    .errors({ ...draftFailures, ...fails('TEMPLATE_UNKNOWN') })
    .input(z.strictObject({ requestId, from }))
    .output(z.strictObject({ draftId: id })),
  /** `at`: as it stood at that revision, one of those that are kept; the revision answered is the present one. */
  findDraft: read.input(z.strictObject({ draftId: id, at: z.int().min(1).optional() })).output(
    z.strictObject({
      draftId: id,
      revision: count,
      draft,
      basedOn: templateVersion.nullable(),
      state: draftState,
      updatedAt: z.string(),
      updatedBy: z.string(),
    }),
  ),
  /** The documents that are kept, the last first. */
  listDraftHistory: read
    .input(z.strictObject({ draftId: id }))
    .output(z.array(z.strictObject({ revision: count, savedAt: z.string(), savedBy: z.string() }))),
  /** `revision` is the one the writer saw; another one meanwhile is STALE_REVISION. */
  saveDraft: write
    .errors({ ...draftFailures, ...fails('STALE_REVISION') })
    .input(z.strictObject({ requestId, draftId: id, revision: count, draft }))
    .output(z.strictObject({ revision: count, savedAt: z.string(), state: draftState })),
  removeDraft: write.input(z.strictObject({ requestId, draftId: id })).output(z.strictObject({ draftId: id })),
  restoreDraft: write.input(z.strictObject({ requestId, draftId: id })).output(z.strictObject({ draftId: id })),
  checkDraft: read
    .input(z.strictObject({ draftId: id }))
    .output(z.strictObject({ breaches: z.array(issue), warnings: z.array(issue) })),
  /** The version stands for good, the draft is done with. */
  publishDraft: write
    .errors({ ...draftFailures, ...fails('TEMPLATE_ALREADY_PUBLISHED', 'STALE_REVISION') })
    .input(z.strictObject({ requestId, draftId: id, revision: count }))
    .output(published),
  retire: write.input(templateVersion.extend({ requestId, reason })).output(z.strictObject({ savedAt: z.string() })),
  restore: write.input(templateVersion.extend({ requestId, reason })).output(z.strictObject({ savedAt: z.string() })),
  exportTemplate: write
    .errors({ ...draftFailures, ...fails('GRANT_UNKNOWN', 'FILE_NOT_WRITABLE') })
    .input(
      z.strictObject({
        requestId,
        what: z.union([templateVersion, z.strictObject({ draftId: id })]),
        format: z.enum(['json', 'xlsx']),
        grant,
      }),
    )
    .output(z.strictObject({ file: z.string() })),
  /**
   * A JSON file or a workbook: a draft of a sheet of any kind, or what is wrong in a workbook, each by its cell in `params.at`.
   * Nothing is stored.
   */
  readTemplateFile: read
    .errors({ ...fileFailures, ...draftFailures, ...fails('JSON_INVALID', 'TEMPLATE_FILE_UNKNOWN', 'TEMPLATE_FILE_CHANGED') })
    .input(z.strictObject({ grant }))
    .output(
      z.strictObject({
        draft: draft.nullable(),
        refused: z.array(z.strictObject({ code: z.custom<ErrorCode>((value) => typeof value === 'string'), params })),
      }),
    ),
  /** The tables of what was pasted or of a file, in the order of the document. */
  readTable: read
    .errors({ ...fileFailures, ...fails('TABLE_NOT_FOUND', 'TABLE_TOO_LARGE', 'CELL_TOO_LONG') })
    .input(
      z.strictObject({
        source: z.union([z.strictObject({ html: pasted }), z.strictObject({ text: pasted }), z.strictObject({ grant })]),
      }),
    )
    .output(
      z.array(
        z.strictObject({ name: z.string(), grid: z.custom<TableGrid>((value) => typeof value === 'object' && value !== null) }),
      ),
    ),
  /** What would become of the entries of a begun sheet under a later version of its template. */
  planCarryOver: read
    .errors(carryFailures)
    .input(z.strictObject({ sheetId: id, version: templateVersion.shape.version }))
    .output(
      z.strictObject({
        /** Of the sheet the plan was made for. */
        revision: count,
        mapped: z.array(z.strictObject({ from: z.string(), to: z.string(), title: z.string(), wasTitle: z.string() })),
        unmapped: z.array(
          z.strictObject({
            kind: z.enum(['fact', 'veto', 'remark']),
            code: z.string(),
            title: z.string(),
            why: z.enum(CARRY_REASONS),
            /** Of the new rule, where it refused the fact. */
            failure: z.custom<ErrorCode>((value) => typeof value === 'string').nullable(),
            /** The item to answer anew; null when none took its place. */
            to: z.string().nullable(),
          }),
        ),
        fresh: z.array(z.strictObject({ code: z.string(), title: z.string() })),
      }),
    ),
  /** `seenRevision` is the one of the plan. */
  carryOver: write
    .errors({ ...carryFailures, ...fails('STALE_REVISION', 'SHEET_EXISTS', 'PARAMETER_INVALID') })
    .input(z.strictObject({ requestId, sheetId: id, version: templateVersion.shape.version, seenRevision: count, reason }))
    .output(saved),
}
