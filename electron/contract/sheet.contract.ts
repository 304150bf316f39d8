import { z } from 'zod'
import type { Offers } from '../core/posting/offers'
import type { AnyFact } from '../core/scoring/any-fact'
import type { Fact, Facts } from '../core/scoring/fact'
import type { GradedFacts } from '../core/scoring/graded/graded-fact'
import type { GradedScore } from '../core/scoring/graded/graded-score'
import type { GradedTemplate } from '../core/scoring/graded/graded-template'
import type { Answers } from '../core/scoring/questionnaire/questionnaire-fact'
import type { QuestionnaireScore } from '../core/scoring/questionnaire/questionnaire-score'
import type { QuestionnaireTemplate } from '../core/scoring/questionnaire/questionnaire-template'
import { FACT_FAILURES } from '../core/scoring/read-fact'
import type { SheetScore } from '../core/scoring/score'
import type { ScoredTemplate } from '../core/scoring/template'
import { fails, read, write } from './failure'
import { sheetStage, sheetStatus } from './inspection.contract'
import { count, date, id, pointsText, reason, requestId, subjectRole } from './values'

const json = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null)

export const finding = z.strictObject({
  id,
  itemCode: z.string().nullable(),
  problem: z.string(),
  requirement: z.string(),
  dueOn: date.nullable(),
  severity: z.enum(['minor', 'normal', 'serious']),
  /** Where it was seen. */
  place: z.string(),
  /** The clause it offends against, as the template words it. */
  clause: z.string(),
})

const anySheet = z.strictObject({
  id,
  visitId: id,
  role: subjectRole,
  subjectCode: z.string(),
  subjectName: z.string(),
  status: sheetStatus,
  /** Grows by one with each event of the sheet. */
  revision: count,
  finishedAt: z.string().nullable(),
  finishedBy: z.string().nullable(),
  /** 已锁定: the results of its round stand, so the sheet can only be read; null while the round is open to changes. */
  roundLock: z.strictObject({ lockedAt: z.string(), lockedBy: z.string() }).nullable(),
  /** Of a questionnaire, among those of its template in the visit; null for others. */
  number: z.int().min(1).nullable(),
  stage: sheetStage,
  /** Of a re-check or an appeal, the facts of the sheet it began with. */
  baseFacts: json<Readonly<Record<string, AnyFact>>>().nullable(),
  templateSha256: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  vetoes: z.array(z.strictObject({ code: z.string(), evidence: z.string() })),
  remarks: z.record(z.string(), z.string()),
  findings: z.array(finding),
  checksum: z.string(),
})

/** By the kind of its template. */
const sheet = z.discriminatedUnion('kind', [
  anySheet.extend({
    kind: z.literal('scored'),
    template: json<ScoredTemplate>(),
    facts: json<Facts>(),
    score: json<SheetScore>(),
    /** What the registry says of the items (来自登记数据) while the sheet is open. */
    offers: json<Offers>(),
    /** What it said of an item when that was answered, as far as it knew. */
    registry: json<Facts>(),
  }),
  anySheet.extend({
    kind: z.literal('graded'),
    template: json<GradedTemplate>(),
    facts: json<GradedFacts>(),
    score: json<GradedScore>(),
  }),
  anySheet.extend({
    kind: z.literal('questionnaire'),
    template: json<QuestionnaireTemplate>(),
    facts: json<Answers>(),
    score: json<QuestionnaireScore>(),
  }),
])

const change = z.discriminatedUnion('kind', [
  /** fact null: the answer is taken back. */
  z.strictObject({ kind: z.literal('fact'), item: z.string().max(40), fact: json<AnyFact>().nullable() }),
  z.strictObject({ kind: z.literal('veto'), code: z.string().max(40), raised: z.boolean(), evidence: z.string().max(2000) }),
  z.strictObject({ kind: z.literal('remark'), item: z.string().max(40), text: z.string().max(4000) }),
])

const changeFailures = fails(
  'STALE_REVISION',
  'SHEET_FINISHED',
  'SHEET_NOT_FINISHED',
  'SHEET_INCOMPLETE',
  'EVIDENCE_MISSING',
  'SHEET_SUPERSEDED',
  'REVIEW_UNEXPLAINED',
  'APPEAL_UNDECIDED',
  'ITEM_UNKNOWN',
  'VETO_UNKNOWN',
  ...FACT_FAILURES,
)

/** What a sheet is after a change. */
export const saved = z.strictObject({
  revision: count,
  savedAt: z.string(),
  status: sheetStatus,
  total: pointsText.nullable(),
  checksum: z.string(),
})

export const sheetContract = {
  find: read.input(z.strictObject({ id })).output(sheet),
  /**
   * Stores one answer, veto or remark as an event and projects the sheet anew. `seenRevision` is the revision
   * the writer saw; another revision of the same item meanwhile is STALE_REVISION.
   */
  mark: write
    .errors(changeFailures)
    .input(z.strictObject({ requestId, sheetId: id, seenRevision: count, change }))
    .output(saved),
  finish: write
    .errors(changeFailures)
    /** `withoutEvidence`: why items that ask for evidence have none; the journal keeps it. */
    .input(z.strictObject({ requestId, sheetId: id, withoutEvidence: reason.optional() }))
    .output(saved),
  reopen: write
    .errors(changeFailures)
    .input(z.strictObject({ requestId, sheetId: id, reason }))
    .output(saved),
  /** The events of one item, its appeals included, and the signatures under the sheet; oldest first. */
  listHistory: read.input(z.strictObject({ sheetId: id, item: z.string().max(40) })).output(
    z.array(
      z.strictObject({
        at: z.string(),
        who: z.string(),
        what: z.string(),
        /** What changed: `before` and `after` are a fact, a raised veto, a text, a piece of evidence, an appeal or a signature; null when there was none. */
        kind: z.enum(['fact', 'veto', 'remark', 'evidence', 'appeal', 'signature']),
        before: z.unknown(),
        after: z.unknown(),
        /** What the registry said of the item when it was answered; null = nothing, or it was not asked. */
        registry: json<Fact>().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  ),
  recordFinding: write
    .errors(changeFailures)
    .input(
      z.strictObject({
        requestId,
        sheetId: id,
        finding: finding.omit({ id: true }).extend({
          problem: z.string().trim().min(1).max(2000),
          requirement: z.string().max(2000),
          place: z.string().trim().max(200).optional(),
          clause: z.string().trim().max(2000).optional(),
        }),
      }),
    )
    .output(z.strictObject({ id, savedAt: z.string() })),
  removeFinding: write
    .errors({ ...changeFailures, ...fails('FINDING_NOTICED') })
    .input(z.strictObject({ requestId, findingId: id }))
    .output(z.strictObject({ savedAt: z.string() })),
}
