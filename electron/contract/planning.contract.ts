import { z } from 'zod'
import { LETTER_SCOPES } from '../core/pairing/letter-subject'
import { MOST_WEIGHT } from '../core/pairing/proposal/terms'
import { fails, read, write } from './failure'
import { count, date, grant, id, requestId } from './values'

/** Code of the national list of departments. */
const department = z.string().regex(/^\d{2}(\.\d{2})?$/)
const weight = z.int().min(0).max(MOST_WEIGHT)
const weights = z.strictObject({ department: weight, distance: weight, continuity: weight, fairness: weight })

const need = z.strictObject({
  department,
  /** 1 to 3: the higher, the more it is wanted. */
  weight: z.int().min(1).max(3),
  techniques: z.string().trim().max(500),
  preferredFrom: date.nullable(),
  preferredTo: date.nullable(),
})
const offer = z.strictObject({ department, experts: z.int().min(1).max(999) })
const place = {
  id,
  name: z.string(),
  countyName: z.string(),
  divisionCode: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
}
const couple = { recipientId: id, supporterId: id }
const savedAt = z.strictObject({ savedAt: z.string() })

/** A row of a returned form that was not taken over. */
const refusedRow = z.strictObject({
  sheet: z.string(),
  row: count,
  /** Word of the column. */
  column: z.string(),
  code: z.enum(['UNKNOWN_ORG', 'DEPARTMENT_UNKNOWN', 'BAD_NUMBER', 'BAD_DATE', 'DATE_ORDER', 'DUPLICATE']),
  value: z.string(),
})

/** Needs, supply and proposal of the current scheme. */
export const planningContract = {
  /** Everything that pairs are proposed from, and the proposal that is being worked on. */
  read: read.output(
    z.strictObject({
      /** null: collected without a scheme. */
      schemeName: z.string().nullable(),
      /** For which pairs are proposed: that of the proposal, or the year after the present pairings. */
      period: z.strictObject({ startsOn: date, endsOn: date }),
      supporters: z.array(
        z.strictObject({
          ...place,
          /** Clinics it said it can take; null = it said nothing. */
          capacity: count.nullable(),
          /** Clinics it can still take in the period. */
          room: count,
          departments: z.array(offer),
        }),
      ),
      recipients: z.array(
        z.strictObject({
          ...place,
          needs: z.array(need),
          /** Who supported it in the year before the period. */
          lastSupporterIds: z.array(id),
          /** Has a pairing in the period already: nothing is proposed for it. */
          isCovered: z.boolean(),
        }),
      ),
      rules: z.array(z.strictObject({ ...couple, rule: z.enum(['pin', 'forbid']) })),
      weights,
      proposal: z
        .strictObject({ startsOn: date, endsOn: date, madeAt: z.string(), couples: z.array(z.strictObject(couple)) })
        .nullable(),
    }),
  ),
  /** Replaces what a clinic asked for. */
  saveNeeds: write
    .errors(fails('DATE_ORDER'))
    .input(z.strictObject({ requestId, recipientId: id, needs: z.array(need).max(60) }))
    .output(savedAt),
  /** Replaces what a hospital offers. */
  saveSupply: write
    .input(
      z.strictObject({ requestId, supporterId: id, capacity: count.max(999).nullable(), departments: z.array(offer).max(200) }),
    )
    .output(savedAt),
  /** Pins a pair, forbids it, or takes either back (null). A pin also moves the clinic in the proposal. */
  setRule: write.input(z.strictObject({ requestId, ...couple, rule: z.enum(['pin', 'forbid']).nullable() })).output(savedAt),
  /** Makes a new proposal in the place of the former one. */
  propose: write
    .errors(fails('DATE_ORDER'))
    .input(z.strictObject({ requestId, startsOn: date, endsOn: date, weights }))
    .output(z.strictObject({ paired: count, unpaired: count, savedAt: z.string() })),
  /** Gives a clinic of the proposal another hospital, or none. */
  changePair: write
    .errors(fails('PROPOSAL_MISSING', 'PAIR_FORBIDDEN'))
    .input(z.strictObject({ requestId, recipientId: id, supporterId: id.nullable() }))
    .output(savedAt),
  /**
   * All pairs of the proposal become pairings, in one transaction; what was paired or closed since is left out. The clinics
   * without a hospital stay in the proposal, without them it is gone.
   */
  accept: write
    .errors(
      fails(
        ...([
          'PROPOSAL_MISSING',
          'PAIRING_OVERLAPS',
          'PAIRING_ROLE',
          'SUPPORTER_LEVEL_TOO_LOW',
          'ORGANIZATION_ARCHIVED',
        ] as const),
      ),
    )
    .input(z.strictObject({ requestId }))
    .output(z.strictObject({ recorded: count, renewed: count, unpaired: count, savedAt: z.string() })),
  /** 需求表 and 供给表 as one workbook, with what is known, to be filled in and sent back. */
  exportForms: write
    .errors(fails('GRANT_UNKNOWN', 'FILE_NOT_WRITABLE'))
    .input(z.strictObject({ requestId, grant }))
    .output(z.strictObject({ file: z.string(), clinics: count, hospitals: count })),
  /** Takes over a workbook that came back: each organization named in it is replaced as a whole, refused rows are told. */
  readForms: write
    .errors(
      fails(
        ...(['GRANT_UNKNOWN', 'FILE_UNREADABLE', 'FILE_TOO_LARGE', 'FILE_FORMAT_UNKNOWN', 'FILE_OLD_FORMAT'] as const),
        ...([
          'FILE_ENCRYPTED',
          'FILE_DAMAGED',
          'TOO_MANY_ROWS',
          'TOO_MANY_COLUMNS',
          'SHEET_MISSING',
          'HEADER_NOT_FOUND',
        ] as const),
      ),
    )
    .input(z.strictObject({ requestId, grant }))
    .output(z.strictObject({ clinics: count, hospitals: count, refused: z.array(refusedRow), savedAt: z.string() })),
  /** Cells of a sheet, with a head row or in the order shown: departments that stand already are changed, others added. */
  paste: write
    .errors(fails('FILE_TOO_LARGE', 'FILE_DAMAGED', 'TOO_MANY_ROWS', 'TOO_MANY_COLUMNS'))
    .input(
      z.strictObject({
        requestId,
        part: z.enum(['needs', 'supply']),
        source: z.strictObject({ text: z.string().min(1).max(2_000_000) }),
        /** Whose grid was pasted into; null = the list of all, in which each row names its organization. */
        organizationId: id.nullable(),
      }),
    )
    .output(z.strictObject({ clinics: count, hospitals: count, refused: z.array(refusedRow), savedAt: z.string() })),
  /**
   * Periods of pairings that run or are to come, the latest first, with the letters each means; where there are several,
   * all of them together come first, from the reference day on.
   */
  listLetters: read.output(
    z.array(
      z.strictObject({
        scope: z.enum(LETTER_SCOPES),
        startsOn: date,
        endsOn: date,
        pairings: count,
        hospitals: count,
        counties: count,
      }),
    ),
  ),
  /** Starts a job of a letter for each hospital and each county, as PDF into the folder; `report.watchPrintJob` tells its progress. */
  printLetters: write
    .errors(fails('GRANT_UNKNOWN'))
    .input(z.strictObject({ requestId, scope: z.enum(LETTER_SCOPES), startsOn: date, endsOn: date, grant }))
    .output(z.strictObject({ jobId: id })),
  /** Letters that are being printed, or that were interrupted; whoever watches the job makes it go on. */
  findLettersJob: read.output(z.strictObject({ jobId: id, folder: z.string() }).nullable()),
  /** Who is without support on the reference day, who has too much, and what will soon be over. */
  coverage: read.output(
    z.strictObject({
      day: date,
      uncovered: z.array(
        z.strictObject({
          recipientId: id,
          recipientName: z.string(),
          countyName: z.string(),
          /** The pairing that is the next to begin; null = none is recorded. */
          next: z.strictObject({ pairingId: id, startsOn: date, supporterName: z.string() }).nullable(),
        }),
      ),
      /** Clinics each hospital said it can take. */
      capacities: z.array(z.strictObject({ supporterId: id, capacity: count })),
      overCapacity: z.array(z.strictObject({ supporterId: id, supporterName: z.string(), load: count, capacity: count })),
      overlaps: z.array(
        z.strictObject({
          recipientId: id,
          recipientName: z.string(),
          countyName: z.string(),
          pairings: z.array(z.strictObject({ pairingId: id, supporterName: z.string() })).length(2),
        }),
      ),
      expiring: z.array(
        z.strictObject({
          pairingId: id,
          recipientId: id,
          supporterName: z.string(),
          recipientName: z.string(),
          countyName: z.string(),
          endsOn: date,
          daysLeft: z.int(),
        }),
      ),
      understaffed: z.array(
        z.strictObject({ recipientId: id, recipientName: z.string(), countyName: z.string(), posted: count, required: count }),
      ),
    }),
  ),
}
