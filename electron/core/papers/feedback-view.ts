import { gradedItems } from '../scoring/graded/graded-items'
import type { ItemScore } from '../scoring/score'
import type { Item } from '../scoring/template'
import { sectionItems } from '../scoring/template-items'
import { itemDecimals } from '../scoring/shown-decimals'
import { raisedVetoes } from '../scoring/vetoes'
import { points, ZERO, type Points } from '../shared/points'
import { lostText } from './figures'
import { gradedSentence } from './graded-sentence'
import { titleIn } from './in-language'
import { dateText, numberedHeading, pageMarks } from './page-marks'
import type { PageMarks, PaperFrame, PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { problemSentence } from './problem-sentence'
import type { GradedReportSource, ReportFinding, ReportPlace, SheetReportSource } from './sheet-report-source'

/** A problem with where it was seen, "二楼药房"; '' for nowhere in particular. */
export interface PlacedFinding extends ReportFinding {
  readonly place: string
}

/** What one sheet of the visit brings: who was looked at, the sheet, what was found. */
export type FeedbackSheet = { readonly subjectName: string; readonly findings: readonly PlacedFinding[] } & (
  | ({ readonly kind: 'scored' } & Pick<SheetReportSource, 'template' | 'input' | 'score' | 'trace' | 'remarks' | 'vetoEvidence'>)
  | ({ readonly kind: 'graded' } & Pick<GradedReportSource, 'template' | 'facts' | 'score' | 'remarks'>)
  | { readonly kind: 'questionnaire' }
)

/** What the feedback of one visit is made from. */
export interface FeedbackSource {
  readonly frame: PaperFrame
  readonly roundName: string
  readonly visit: ReportPlace['visit']
  /** Clinic and hospitals whose work was looked at. */
  readonly units: readonly string[]
  /** In the order of the visit. */
  readonly sheets: readonly FeedbackSheet[]
}

/** One of the two copies: 检查组留存, 被检查单位留存. */
export interface FeedbackCopyView {
  readonly copy: string
}

/** 现场反馈意见 of one visit, as it will be printed: facts and lost points, no total and no grade. */
export interface FeedbackView {
  readonly marks: PageMarks
  readonly title: string
  readonly copies: readonly FeedbackCopyView[]
  readonly number: string
  readonly visitedOn: string
  readonly addressee: string
  readonly opening: string
  /** What was remarked where nothing was lost; null for nothing. */
  readonly goods: { readonly heading: string; readonly lines: readonly string[] } | null
  /** Columns: number, unit, item and place, problem, requirement, until when. */
  readonly problems: PaperTable
  /** The largest loss first, then grades, the lowest first. Columns: number, unit, item, facts, lost. */
  readonly losses: PaperTable
  /** By how many of them stand there, from none on: that there are more; '' where all do. */
  readonly furtherLosses: readonly string[]
  readonly demands: { readonly heading: string; readonly lines: readonly string[] }
  /** What the unit says to it, by hand. */
  readonly opinion: { readonly heading: string; readonly lines: readonly string[] }
  readonly signatures: readonly string[]
  readonly continued: string
}

const COPIES = ['team', 'unit'] as const
/** What is signed on the spot is read on the spot: the largest losses; every item stands in the score sheet. */
const MOST_LOSSES = 12

/** Puts a visit into words for those who were looked at, twice the same. */
export function feedbackView(source: FeedbackSource, t: PaperTexts): FeedbackView {
  const { frame, visit, units, roundName } = source
  let count = 0
  const headed = (key: string, values = {}): string => numberedHeading(count++, t(`feedback.heading.${key}`, values), t)
  const goods = goodLines(source, t)
  const problems = problemRows(source, t)
  const losses = lossRows(source, t)
  const findings = source.sheets.flatMap((sheet) => sheet.findings)
  return {
    marks: pageMarks(frame, t),
    title: t('feedback.title'),
    copies: COPIES.map((copy) => ({ copy: t(`feedback.copy.${copy}`) })),
    number: t('feedback.number', { bureau: frame.bureauName, visit: visit.code }),
    visitedOn: t('visitedOn', { date: dateText(visit.visitOn, t) }),
    addressee: t('feedback.addressee', { units: units.join(t('list.comma')) }),
    opening: t('feedback.opening', {
      day: dateText(visit.visitOn, t),
      round: roundName,
      clinic: visit.clinicName,
      team: visit.teamName,
    }),
    goods: goods.length === 0 ? null : { heading: headed('goods'), lines: goods },
    problems: {
      heading: headed('problems', { count: problems.length }),
      head: t('feedback.problemHead').split('|'),
      rows: problems,
      total: null,
      empty: problems.length === 0 ? t('noFindings') : null,
    },
    losses: {
      heading: headed('losses', { count: losses.length }),
      head: t('feedback.lossHead').split('|'),
      rows: losses.slice(0, MOST_LOSSES),
      total: null,
      empty: losses.length === 0 ? t('feedback.noLosses') : null,
    },
    furtherLosses: Array.from({ length: Math.min(MOST_LOSSES, losses.length) + 1 }, (_, shown) =>
      shown === losses.length ? '' : t('feedback.furtherLosses', { count: losses.length - shown }),
    ),
    demands: { heading: headed('demands'), lines: demandLines(findings, t) },
    opinion: { heading: headed('opinion'), lines: t('feedback.opinion').split('|') },
    signatures: t('feedback.signatures').split('|'),
    continued: t('continued'),
  }
}

/** What was remarked at items that lost nothing. */
const goodLines = ({ sheets, frame }: FeedbackSource, t: PaperTexts): readonly string[] =>
  sheets.flatMap((sheet) =>
    itemsOf(sheet).flatMap(({ code, item, isFull }) => {
      const remark = sheet.kind === 'questionnaire' ? '' : (sheet.remarks[code] ?? '').trim()
      if (!isFull || remark === '') return []
      return [t('feedback.good', { unit: sheet.subjectName, item: titleIn(item, frame.language), remark: ended(remark, t) })]
    }),
  )

/** Scored and graded items alike, with whether all was had of them that there was. */
function itemsOf(sheet: FeedbackSheet) {
  switch (sheet.kind) {
    case 'scored':
      return sectionItems(sheet.template).map((item) => {
        const score = scoreOf(sheet.score.items, item.code)
        return { code: item.code, item, isFull: score?.state === 'scored' && lostOf(score).equals(ZERO) }
      })
    case 'graded':
      return gradedItems(sheet.template).map((item) => ({
        ...{ code: item.code, item },
        isFull: sheet.score.items.find(({ code }) => code === item.code)?.grade === 'A',
      }))
    case 'questionnaire':
      return []
  }
}

function problemRows({ sheets, frame }: FeedbackSource, t: PaperTexts): readonly (readonly string[])[] {
  const rows = sheets.flatMap((sheet) => {
    const items = itemsOf(sheet)
    return sheet.findings.map(({ itemCode, place, problem, requirement, dueOn, severity }) => {
      const named = items.find(({ code }) => code === itemCode)
      const item = named === undefined ? (itemCode ?? '') : `${named.code} ${titleIn(named.item, frame.language)}`
      const where = [item, place].filter((part) => part !== '').join('\n')
      const serious = severity === 'serious' ? t('feedback.serious', { problem }) : problem
      return [sheet.subjectName, where || t('none'), serious, requirement || t('none'), dueOn ?? t('none')]
    })
  })
  return rows.map((row, index) => [String(index + 1), ...row])
}

interface Loss {
  /** Vetoes before scored items before graded ones, then by points or level. */
  readonly order: readonly [kind: number, lost: Points]
  readonly cells: readonly string[]
}

function lossRows({ sheets, frame }: FeedbackSource, t: PaperTexts): readonly (readonly string[])[] {
  const losses = sheets.flatMap((sheet): Loss[] => {
    const named = (item: { readonly code: string; readonly title: string; readonly titleEn?: string }) =>
      [sheet.subjectName, `${item.code} ${titleIn(item, frame.language)}`] as const
    switch (sheet.kind) {
      case 'scored': {
        const { template, score, trace, input, remarks, vetoEvidence } = sheet
        const vetoes = raisedVetoes(template, score).map(({ code, title }): Loss => {
          const facts = (vetoEvidence[code] ?? '') || t('none')
          return { order: [-1, ZERO], cells: [...named({ code, title }), facts, t('feedback.veto')] }
        })
        const items = sectionItems(template).flatMap((item): Loss[] => {
          const own = scoreOf(score.items, item.code)
          const lost = own === undefined ? ZERO : lostOf(own)
          if (own === undefined || lost.equals(ZERO)) return []
          const seen = { item, fact: input.facts[item.code], score: own, remark: remarks[item.code] ?? '' }
          const facts = problemSentence(seen, { t, parameters: trace.parameters })
          return [{ order: [0, lost], cells: [...named(item), facts || t('none'), lostText(lost, itemDecimals(template))] }]
        })
        return [...vetoes, ...items]
      }
      case 'graded':
        return gradedItems(sheet.template).flatMap((item): Loss[] => {
          const grade = sheet.score.items.find(({ code }) => code === item.code)?.grade ?? null
          if (grade === null || grade === 'A' || grade === 'NA') return []
          const facts = gradedSentence(item, sheet.facts[item.code], t)
          return [
            {
              order: [1, points(String(LOWEST_FIRST.indexOf(grade)))],
              cells: [...named(item), facts, t('feedback.grade', { grade })],
            },
          ]
        })
      case 'questionnaire':
        return []
    }
  })
  return losses
    .toSorted((a, b) => a.order[0] - b.order[0] || b.order[1].compare(a.order[1]))
    .map(({ cells }, index) => [String(index + 1), ...cells])
}

/** By place in it: the lower a grade, the more is lost. */
const LOWEST_FIRST: readonly string[] = ['A', 'B', 'C', 'D']

function demandLines(findings: readonly PlacedFinding[], t: PaperTexts): readonly string[] {
  const days = findings.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()
  const last = days.at(-1)
  return [
    last === undefined ? t('feedback.demand.open') : t('feedback.demand.due', { day: dateText(last, t) }),
    t('feedback.demand.total'),
  ]
}

const scoreOf = (items: readonly ItemScore[], code: Item['code']): ItemScore | undefined =>
  items.find((item) => item.code === code)

const lostOf = (line: ItemScore): Points => points(line.max).sub(points(line.points ?? line.max))

/** With a full stop. */
const ended = (text: string, t: PaperTexts): string => (/[。.！!]$/.test(text) ? text : text + t('feedback.stop'))
