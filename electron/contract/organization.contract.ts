import { z } from 'zod'
import { fails, read, write } from './failure'
import { date, id, name, pointsText, reason, requestId, subjectRole, word } from './values'

export const organizationKind = z.enum(['supporting', 'recipient', 'bureau', 'other'])

const number = z.number().min(0).max(1e9).nullable()

/** What a person may fill in; empty text is "not known". */
const draft = z.strictObject({
  kind: organizationKind,
  code: word,
  name,
  category: word,
  level: word,
  grade: word,
  divisionCode: z.string().regex(/^(\d{6}|\d{9})$/),
  creditCode: word,
  orgCode: word,
  licenceNumber: word,
  approvedBeds: number,
  beds: number,
  staffCount: number,
  doctorCount: number,
  nurseCount: number,
  population: number,
  villageCount: number,
  /** 应派人数 of a recipient. */
  requiredHeadcount: number,
  contactName: word,
  contactTitle: word,
  contactPhone: word,
  note: z.string().max(2000),
})

const row = draft.extend({
  id,
  countyName: z.string(),
  townName: z.string(),
  archivedAt: z.string().nullable(),
  /** Lower-case keys to search by: name, code, full pinyin, initials, for every reading. */
  searchKeys: z.array(z.string()),
  /** Warnings of `checkOrganization`, by field. */
  warnings: z.array(z.strictObject({ field: z.string(), code: z.string() })),
})

const writeFailures = fails(
  'ORGANIZATION_EXISTS',
  'ORGANIZATION_CODE_TAKEN',
  'DIVISION_UNKNOWN',
  'ORGANIZATION_IN_USE',
  'STALE_REVISION',
)

export const organizationContract = {
  /** All organizations in official order: kind, division code, code. Archived ones are included and marked. */
  list: read.output(z.array(row)),
  /** One institution's whole story. */
  find: read.input(z.strictObject({ id })).output(
    z.strictObject({
      organization: row,
      pairings: z.array(
        z.strictObject({ id, otherId: id, otherName: z.string(), startsOn: date, endsOn: date, state: z.string() }),
      ),
      postings: z.array(
        z.strictObject({
          id,
          code: z.string(),
          staffName: z.string(),
          specialty: z.string(),
          title: z.string(),
          otherName: z.string(),
          startsOn: date,
          endsOn: date.nullable(),
        }),
      ),
      sheets: z.array(
        z.strictObject({
          sheetId: id,
          visitId: id,
          visitOn: date,
          role: subjectRole,
          subjectName: z.string(),
          status: z.string(),
          total: pointsText.nullable(),
          grade: z.string().nullable(),
          /** Codes of the raised vetoes. */
          vetoes: z.array(z.string()),
        }),
      ),
      history: z.array(
        z.strictObject({
          at: z.string(),
          who: z.string(),
          what: z.string(),
          reason: z.string().nullable(),
          fields: z.array(z.string()),
        }),
      ),
    }),
  ),
  add: write.errors(writeFailures).input(draft.extend({ requestId })).output(z.strictObject({ id })),
  amend: write
    .errors(writeFailures)
    .input(z.strictObject({ requestId, id, changes: draft.partial() }))
    .output(z.strictObject({ savedAt: z.string() })),
  archive: write
    .errors(writeFailures)
    .input(z.strictObject({ requestId, id, reason }))
    .output(z.strictObject({ savedAt: z.string() })),
  restore: write.input(z.strictObject({ requestId, id })).output(z.strictObject({ savedAt: z.string() })),
  /** Counties and townships known to the workspace, for the picker. */
  listDivisions: read.output(
    z.array(
      z.strictObject({ code: z.string(), name: z.string(), parent: z.string().nullable(), searchKeys: z.array(z.string()) }),
    ),
  ),
}
