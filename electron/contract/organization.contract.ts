import { z } from 'zod'
import { MERGE_FIELDS } from '../core/registry/merged-organization'
import { fails, read, write } from './failure'
import { count, date, id, name, pointsText, reason, requestId, subjectRole, word } from './values'

export const organizationKind = z.enum(['supporting', 'recipient', 'bureau', 'other'])

const number = z.number().min(0).max(1e9).nullable()

/** What a person may fill in; empty text is "not known". */
const draft = z.strictObject({
  kind: organizationKind,
  code: word,
  name,
  /** One of ORGANIZATION_TYPES, or a word of the bureau's own. */
  type: word,
  /** The centre of a station, and the like. */
  parentId: id.nullable(),
  /** 排序号: place within the kind; those without come after. */
  sortNumber: number,
  aliases: z.array(name).max(20).readonly(),
  /** Reading of the name, one syllable a character, where the program's own is wrong. */
  pinyin: word,
  category: word,
  level: word,
  grade: word,
  divisionCode: z.string().regex(/^(\d{6}|\d{9})$/),
  /** Degrees. */
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
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
  /** The one that it turned out to be; it is archived then. */
  mergedInto: id.nullable(),
  /** It was closed down (撤并): the first day on which it is no more; it is archived then. */
  closedOn: date.nullable(),
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
  'ORGANIZATION_MERGED',
  'PARENT_UNKNOWN',
  'PARENT_LOOP',
  'DATE_ORDER',
)

const mergeFailures = fails(
  'MERGE_WITH_ITSELF',
  'MERGE_KINDS_DIFFER',
  'MERGE_OF_PARTNERS',
  'MERGE_PAIRINGS_OVERLAP',
  'MERGE_SHEETS_CLASH',
  'MERGE_RECORDS_CLASH',
  'ORGANIZATION_MERGED',
  'ORGANIZATION_ARCHIVED',
  'ORGANIZATION_EXISTS',
  'ORGANIZATION_CODE_TAKEN',
)

const undoFailures = fails(
  'ORGANIZATION_NOT_MERGED',
  'UNMERGE_NOT_RECORDED',
  'UNMERGE_MERGED_ON',
  'UNMERGE_CHANGED',
  'ORGANIZATION_EXISTS',
  'ORGANIZATION_CODE_TAKEN',
)

const closeFailures = fails(
  'CLOSE_INTO_ITSELF',
  'CLOSE_TOO_LATE',
  'CLOSE_WITHOUT_SUCCESSOR',
  'CLOSE_LIST_CHANGED',
  'ORGANIZATION_MERGED',
  'ORGANIZATION_ARCHIVED',
  'PAIRING_ENDED',
  'PAIRING_OVERLAPS',
  'PAIRING_ROLE',
  'PAIRING_WITH_ITSELF',
  'SUPPORTER_LEVEL_TOO_LOW',
  'POSTED_TWICE',
  'ATTENDANCE_OUTSIDE',
  'DATE_ORDER',
)

/** A pairing or posting ends on the day before (one that has not begun is cancelled), or goes on with the successor from the day on. */
const engagementAct = z.enum(['end', 'move'])
const closing = {
  id,
  successorId: id.nullable(),
  /** The first day on which it is no more. */
  closedOn: date,
  /** What becomes of each that still runs; one that is not named goes on where there is a successor. */
  acts: z.array(z.strictObject({ id, act: engagementAct })).max(5000),
  /** Whether its people become those of the successor. */
  staff: z.enum(['move', 'keep']),
}

/** A department of the national list (code), or one that the list does not have (no code). */
const department = z.strictObject({ name, code: z.string().regex(/^(\d\d(\.\d\d)?)?$/), note: word })
const other = z.strictObject({ id, name: z.string() })
const saved = z.strictObject({ savedAt: z.string() })
const moved = z.strictObject({
  moved: z.array(z.strictObject({ table: z.string(), count })),
  /** Records that both have: those of the one that stays count, those of the other are kept in the journal alone. */
  dropped: count,
})

export const organizationContract = {
  /** All organizations in official order: kind, division code, code. Archived ones are included and marked. */
  list: read.output(z.array(row)),
  /** One institution's whole story. */
  find: read.input(z.strictObject({ id })).output(
    z.strictObject({
      organization: row,
      pairings: z.array(
        z.strictObject({
          id,
          otherId: id,
          otherName: z.string(),
          startsOn: date,
          endsOn: date,
          departments: z.array(z.string()),
          state: z.string(),
        }),
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
      /** Problems found at it that nobody has closed, the nearest due day first. */
      findings: z.array(
        z.strictObject({
          id,
          sheetId: id,
          visitId: id,
          visitOn: date,
          problem: z.string(),
          severity: z.enum(['minor', 'normal', 'serious']),
          dueOn: date.nullable(),
        }),
      ),
      /** Former names, oldest first. */
      names: z.array(z.strictObject({ id, name: z.string(), since: date.nullable(), until: date, reason: z.string() })),
      parent: other.nullable(),
      children: z.array(other),
      departments: z.array(department),
      /** Duplicates that were merged into it. */
      merged: z.array(other.extend({ code: z.string(), at: z.string() })),
      mergedInto: other.nullable(),
      /** It was closed down (撤并): the first day on which it is no more, and who carries on with its work. */
      closure: z.strictObject({ closedOn: date, successor: other.nullable(), reason: z.string() }).nullable(),
      /** What was closed down and goes on here. */
      succeeded: z.array(other.extend({ closedOn: date })),
      /** People in use who work there. */
      staffTotal: count,
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
  restore: write.errors(writeFailures).input(z.strictObject({ requestId, id })).output(saved),
  /** Another name from a day on; the one it had stays on record, unless it was a slip of the pen. */
  rename: write
    .errors(writeFailures)
    .input(z.strictObject({ requestId, id, name, since: date, reason, isCorrection: z.boolean() }))
    .output(saved),
  /** All departments it has, in place of those known. */
  setDepartments: write.input(z.strictObject({ requestId, id, departments: z.array(department).max(200) })).output(saved),
  /** Pairs that look like one institution, the surest first. */
  listDuplicates: read.output(
    z.array(
      z.strictObject({
        oneId: id,
        otherId: id,
        reason: z.enum(['code', 'name', 'alias', 'similar', 'pinyin']),
        said: z.string(),
      }),
    ),
  ),
  /** Two that look alike are two. */
  setDistinct: write.input(z.strictObject({ requestId, oneId: id, otherId: id })).output(saved),
  /** What a merger would move, by table, or why it cannot be. */
  planMerge: read.input(z.strictObject({ goesId: id, staysId: id })).output(moved.extend({ refusal: z.string().nullable() })),
  /** One of two that are one stays, with all that the other had; the fields of `take` come from the one that goes. */
  merge: write
    .errors(mergeFailures)
    .input(z.strictObject({ requestId, goesId: id, staysId: id, take: z.array(z.enum(MERGE_FIELDS)).max(40), reason }))
    .output(moved.extend({ savedAt: z.string() })),
  /** What would go back if the merger of this one were taken back, or what is in the way. */
  planUndoMerge: read.input(z.strictObject({ id })).output(
    z.strictObject({
      moved: z.array(z.strictObject({ table: z.string(), count })),
      /** Records that were changed since, by table. */
      inTheWay: z.array(z.strictObject({ table: z.string(), count })),
      refusal: z.string().nullable(),
    }),
  ),
  /** Two that were made one are two again; what was recorded since stays with the one that stayed. */
  undoMerge: write.errors(undoFailures).input(z.strictObject({ requestId, id, reason })).output(saved),
  /** What of it still runs on the day on which it is to close, and what would become of each. */
  planClose: read.input(z.strictObject(closing)).output(
    z.strictObject({
      engagements: z.array(
        z.strictObject({
          kind: z.enum(['pairing', 'posting']),
          id,
          /** Of a posting. */
          staffName: z.string(),
          otherName: z.string(),
          startsOn: date,
          endsOn: date.nullable(),
          act: engagementAct,
          /** Why that cannot be done to it. */
          refusal: z.string().nullable(),
        }),
      ),
      /** People in use who work there. */
      staffTotal: count,
      refusal: z.string().nullable(),
    }),
  ),
  /** From a day on it is no more, and another one may carry on with its work (撤并). Everything of the time before stays. */
  close: write
    .errors(closeFailures)
    .input(z.strictObject({ requestId, ...closing, reason }))
    .output(saved),
  /** Counties and townships known to the workspace, for the picker. */
  listDivisions: read.output(
    z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        parent: z.string().nullable(),
        /** Added or brought in by the bureau, beside the national table. */
        isOwn: z.boolean(),
        searchKeys: z.array(z.string()),
      }),
    ),
  ),
  /** The national table: its edition, and all counties and townships of one province (two digits). */
  findNationalDivisions: read
    .input(z.strictObject({ province: z.string().regex(/^\d\d$/) }))
    .output(z.strictObject({ edition: z.string(), divisions: z.array(z.strictObject({ code: z.string(), name: z.string() })) })),
  addDivision: write
    .errors(fails('DIVISION_EXISTS', 'DIVISION_UNKNOWN'))
    .input(z.strictObject({ requestId, code: z.string().regex(/^(\d{6}|\d{9})$/), name }))
    .output(saved),
}
