import { z } from 'zod'
import { COMPOSITE_PARTS } from '../core/evaluation/composite-parts'
import { LOSS_GROUPINGS } from '../core/evaluation/loss-groups'
import { SPLITS } from '../core/evaluation/round'
import { fails, read, write } from './failure'
import { count, date, id, pointsText, reason, requestId, subjectRole } from './values'

const part = z.strictObject({
  sheetId: id,
  visitId: id,
  visitCode: z.string(),
  visitOn: date,
  clinicName: z.string(),
  status: z.string(),
  total: pointsText.nullable(),
  grade: z.string().nullable(),
  vetoes: z.array(z.string()),
})

const standing = z.strictObject({
  subjectCode: z.string(),
  name: z.string(),
  /** Where the subject belongs: county of a clinic, hospital of a doctor. */
  detail: z.string(),
  total: pointsText.nullable(),
  grade: z.string().nullable(),
  /** The sheets of the round; incomplete ones are in no mean. */
  parts: z.array(part),
  /** Of a hospital: its clinics that brought no sheet, not visited or visited without scoring it. */
  gaps: z.array(z.strictObject({ clinicCode: z.string(), clinicName: z.string(), reason: z.enum(['not_visited', 'no_sheet']) })),
})

const group = z.strictObject({
  templateId: z.string(),
  templateVersion: z.string(),
  templateName: z.string(),
  role: subjectRole,
  /** The level, type or county of all of them; only where the round splits groups, '' for those without. */
  split: z.string().optional(),
  /** Sections that decided between equal totals; only where the round has such a rule. */
  tieBreak: z.array(z.string()).optional(),
  ranked: z.array(standing.extend({ rank: z.int().min(1) })),
  unranked: z.array(standing.extend({ reason: z.enum(['incomplete', 'veto', 'not_visited', 'nothing_applies', 'no_postings']) })),
  /** Of the ranked: mean and median, two decimals. */
  mean: pointsText.nullable(),
  median: pointsText.nullable(),
})

const placedPart = { sheetId: id, visitId: id, visitCode: z.string(), visitOn: date }
const sheetState = z.enum(['complete', 'incomplete'])
const version = { templateId: z.string(), templateVersion: z.string(), templateName: z.string(), role: subjectRole }
const unit = { subjectCode: z.string(), name: z.string(), detail: z.string() }

/** What units were graded: standards and counts, never ranked by points. */
const gradedGroup = z.strictObject({
  ...version,
  standards: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  units: z.array(
    z.strictObject({
      ...unit,
      status: sheetState,
      counts: z.strictObject({ A: count, B: count, C: count, D: count, NA: count }),
      /** Ids of standards. */
      passed: z.array(z.string()),
      gaps: count,
      parts: z.array(z.strictObject({ ...placedPart, clinicName: z.string(), status: sheetState, counts: z.boolean() })),
    }),
  ),
})

/** What patients said of units. */
const surveyGroup = z.strictObject({
  ...version,
  minValid: count,
  units: z.array(
    z.strictObject({
      ...unit,
      received: count,
      valid: count,
      isSmallSample: z.boolean(),
      index: z.string().nullable(),
      satisfactionRate: z.string().nullable(),
      alerts: count,
      parts: z.array(z.strictObject({ ...placedPart, number: z.int().min(1), status: sheetState })),
    }),
  ),
})

const loss = z.strictObject({
  code: z.string(),
  title: z.string(),
  max: pointsText,
  /** Points lost by all complete sheets together. */
  lost: pointsText,
  /** Lost ÷ possible, "37.3". */
  percent: z.string(),
  subjects: count,
})

/** One comparable group of a round. */
const groupInput = z.strictObject({
  inspectionId: id,
  templateId: z.string().max(80),
  templateVersion: z.string().max(80),
  split: z.string().max(120).optional(),
})

const options = z.strictObject({
  hospitals: z.enum(['mean', 'weighted']),
  /** null: groups are not split. */
  splitBy: z.enum(SPLITS).nullable(),
  /** By template id the sections that decide between equals, in order. */
  tieBreak: z.record(z.string().max(80), z.array(z.string().max(40)).max(10)),
})

const listRules = z.strictObject({
  praiseFirst: z.int().min(0).max(100),
  praiseBestOnly: z.boolean(),
  criticiseVeto: z.boolean(),
  criticiseFailing: z.boolean(),
  criticiseLast: z.int().min(0).max(100),
  criticiseOverdue: z.boolean(),
})

const saved = z.strictObject({ savedAt: z.string() })

const groupFailures = fails('INSPECTION_UNKNOWN', 'TEMPLATE_UNKNOWN', 'KIND_NOT_SUPPORTED')
const figure = z.string().nullable()
const twoYears = z.strictObject({ before: figure, now: figure })

const lossGroup = z.strictObject({
  /** Section, department or method; '' of items that name none. */
  key: z.string(),
  title: z.string(),
  possible: pointsText,
  lost: pointsText,
  percent: z.string(),
  /** Of all lost points, per cent. */
  ofAll: z.string(),
  subjects: count,
  /** Codes of items, the most lost first. */
  items: z.array(z.string()),
})

const teamFigures = z.strictObject({
  /** '': the team is none of the round's. */
  team: z.string(),
  sheets: count,
  mean: pointsText,
  median: pointsText,
  lowest: pointsText,
  highest: pointsText,
  spread: pointsText,
  /** From the mean of all. */
  difference: pointsText,
  /** So few sheets that the figures say little. */
  isSmall: z.boolean(),
})

const listName = z.enum(['praise', 'criticism'])

/** 自评虚高: items that the unit gave more points than the inspection, of those that both sides scored. */
const inflation = { higher: count, compared: count, rate: figure }

const composite = z.strictObject({
  parts: z.array(z.strictObject({ part: z.enum(COMPOSITE_PARTS), share: z.number().min(0).max(1) })).max(COMPOSITE_PARTS.length),
  /** A missing part leaves its share to the others. */
  redistribute: z.boolean(),
})

export const evaluationContract = {
  /** What the bureau settled for a round, its lock, and what became of both, newest first. */
  settings: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id }))
    .output(
      z.strictObject({
        options,
        lists: listRules,
        lock: z
          .strictObject({
            lockedAt: z.string(),
            lockedBy: z.string(),
            /** The registry changed since, and the results with it. */
            isStale: z.boolean(),
          })
          .nullable(),
        /** Sheets that nobody finished yet. */
        drafts: count,
        history: z.array(
          z.strictObject({
            at: z.string(),
            who: z.string(),
            what: z.enum(['round.settled', 'round.locked', 'round.reopened']),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
  /** How the round is evaluated and by which rules units are proposed for praise and criticism. */
  settle: write
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ requestId, inspectionId: id, options: options.optional(), lists: listRules.optional() }))
    .output(saved),
  /** 锁定: from now on nothing that the results follow from changes in the round. */
  lock: write
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ requestId, inspectionId: id }))
    .output(saved),
  reopen: write
    .errors(fails('INSPECTION_UNKNOWN', 'ROUND_NOT_LOCKED'))
    .input(z.strictObject({ requestId, inspectionId: id, reason }))
    .output(saved),
  /** Results and ranking of a round, one group a template version and role; what was graded and asked stands beside. */
  results: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id }))
    .output(z.strictObject({ groups: z.array(group), graded: z.array(gradedGroup), surveys: z.array(surveyGroup) })),
  /** Where points were lost in one group, most first. */
  itemLosses: read.errors(groupFailures).input(groupInput).output(z.array(loss)),
  /** The same by section, responsible department or method, most lost first. */
  lossGroups: read
    .errors(groupFailures)
    .input(groupInput.extend({ by: z.enum(LOSS_GROUPINGS) }))
    .output(z.strictObject({ groupings: z.array(z.enum(LOSS_GROUPINGS)), groups: z.array(lossGroup) })),
  /** How far the teams of the round lie apart, with the sheets behind it. */
  teamSpread: read
    .errors(groupFailures)
    .input(groupInput)
    .output(
      z.strictObject({
        teams: z.array(teamFigures),
        mean: pointsText.nullable(),
        median: pointsText.nullable(),
        /** Between the highest and the lowest mean of teams with enough sheets. */
        between: pointsText.nullable(),
        sheets: z.array(
          z.strictObject({
            ...placedPart,
            team: z.string(),
            subjectName: z.string(),
            clinicName: z.string(),
            total: pointsText,
          }),
        ),
      }),
    ),
  /** The round against an earlier one by the codes of a template's items; without a round named, the last one before it. */
  years: read
    .errors(groupFailures)
    .input(groupInput.extend({ against: id.optional() }))
    .output(
      z.strictObject({
        /** Rounds that used the template before, the latest first. */
        rounds: z.array(z.strictObject({ id, name: z.string(), versions: z.array(z.string()) })),
        against: id.nullable(),
        items: z.array(
          z.strictObject({
            code: z.string(),
            title: z.string(),
            max: twoYears,
            /** 得分率, per cent. */
            rate: twoYears,
            difference: figure,
            state: z.enum(['same', 'changed', 'new', 'gone']),
          }),
        ),
        mean: twoYears,
        sheets: z.strictObject({ before: count, now: count }),
      }),
    ),
  /** 自评对照: what units gave themselves against what counts after the inspection. */
  selfComparison: read
    .errors(groupFailures)
    .input(groupInput)
    .output(
      z.strictObject({
        /** The largest difference first; then those of which nothing compares yet. */
        units: z.array(
          z.strictObject({
            ...unit,
            /** Sheets that compare. */
            sheets: count,
            /** Means of those sheets. */
            selfTotal: pointsText.nullable(),
            total: pointsText.nullable(),
            difference: pointsText.nullable(),
            ...inflation,
            /** The items it overrated most. */
            worst: z.array(z.strictObject({ code: z.string(), title: z.string(), difference: pointsText })),
            /** Why nothing compares: no self-assessment, one that is not complete, an inspection that is not. */
            reason: z.enum(['no_self', 'self_open', 'open']).nullable(),
            parts: z.array(
              z.strictObject({
                sheetId: id,
                visitId: id,
                visitOn: date,
                clinicName: z.string(),
                total: pointsText.nullable(),
                selfSheetId: id.nullable(),
                selfTotal: pointsText.nullable(),
                difference: pointsText.nullable(),
              }),
            ),
          }),
        ),
        /** The most overrated first. Rates in per cent, differences in percentage points. */
        items: z.array(
          z.strictObject({
            code: z.string(),
            title: z.string(),
            max: pointsText,
            ...inflation,
            selfRate: z.string(),
            foundRate: z.string(),
            difference: z.string(),
          }),
        ),
        all: z.strictObject(inflation),
      }),
    ),
  /** Who is proposed for praise and criticism in one group, and what a person made of it. */
  lists: read
    .errors(groupFailures)
    .input(groupInput)
    .output(
      z.array(
        z.strictObject({
          subjectCode: z.string(),
          name: z.string(),
          detail: z.string(),
          rank: z.int().min(1).nullable(),
          total: pointsText.nullable(),
          grade: z.string().nullable(),
          vetoes: z.array(z.string()),
          /** The sheets behind it. */
          parts: z.array(z.strictObject({ sheetId: id, visitId: id })),
          list: listName,
          /** Rules that put it there; none when a person did. */
          reasons: z.array(z.enum(['first', 'veto', 'failing', 'last', 'overdue'])),
          isOn: z.boolean(),
          change: z
            .strictObject({ act: z.enum(['add', 'remove']), reason: z.string(), at: z.string(), who: z.string() })
            .nullable(),
        }),
      ),
    ),
  /** Puts a unit on a list, takes it off, or leaves it to the rules again. */
  changeList: write
    .errors(fails('INSPECTION_UNKNOWN', 'SUBJECT_UNKNOWN', 'TEMPLATE_UNKNOWN', 'KIND_NOT_SUPPORTED', 'REASON_REQUIRED'))
    .input(
      z.strictObject({
        requestId,
        inspectionId: id,
        templateId: z.string().max(80),
        templateVersion: z.string().max(80),
        subjectCode: z.string().max(120),
        list: listName,
        act: z.enum(['add', 'remove', 'rule']),
        reason: z.string().trim().max(500),
      }),
    )
    .output(saved),
  /** 综合得分 of the units of one group by the shares of the scheme. */
  composite: read
    .errors(groupFailures)
    .input(groupInput)
    .output(
      z.strictObject({
        /** null: the scheme has no composite result yet. */
        rule: composite.nullable(),
        units: z.array(
          z.strictObject({
            subjectCode: z.string(),
            name: z.string(),
            detail: z.string(),
            values: z.array(z.strictObject({ part: z.enum(COMPOSITE_PARTS), value: figure })),
            total: pointsText.nullable(),
            /** null without a total, and for a unit that a veto keeps out of every ranking. */
            rank: z.int().min(1).nullable(),
            isVetoed: z.boolean(),
            /** The counted parts without a value; where there is a total all the same, the others took their share. */
            missing: z.array(z.enum(COMPOSITE_PARTS)),
          }),
        ),
      }),
    ),
  settleComposite: write.errors(fails('SCHEME_MISSING', 'COMPOSITE_SHARES')).input(composite.extend({ requestId })).output(saved),
}
