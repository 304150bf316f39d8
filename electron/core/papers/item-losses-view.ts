import { lossesOf, shareOf } from '../evaluation/item-losses'
import { itemMarks, type ItemMarks, type MarkedSheet } from '../evaluation/item-marks'
import { lossGroups } from '../evaluation/loss-groups'
import type { Group } from '../evaluation/result'
import { itemDecimals } from '../scoring/shown-decimals'
import type { ScoredTemplate } from '../scoring/template'
import { exact, HUNDRED, points, sum, ZERO, type Points } from '../shared/points'
import { barLength, fixedText, lostText, numberText, shortFigure } from './figures'
import { titleIn } from './in-language'
import { periodText, signedSurroundings } from './page-marks'
import type { PageMarks, PaperChart, PaperFrame, PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { tableNumbers } from './report-head'
import { numberedLines, templateLine } from './rule-lines'

/** What the losses of one comparable group in one round are told from. */
export interface ItemLossesSource {
  readonly frame: PaperFrame
  readonly inspection: { readonly name: string; readonly startsOn: string; readonly endsOn: string }
  readonly template: ScoredTemplate
  readonly templateSha256: string
  /** Names its units. */
  readonly group: Pick<Group, 'role' | 'ranked' | 'unranked' | 'split'>
  /** Of its units, by this template version. */
  readonly sheets: readonly MarkedSheet[]
}

/** 项目失分分析表 of one group, as it will be printed. */
export interface ItemLossesView {
  readonly marks: PageMarks
  readonly title: string
  /** Left and right of the line under the title. */
  readonly round: string
  readonly period: string
  /** What it comes to. */
  readonly summary: string
  /** Shares of the items that lost most, the first ten; null when nothing was lost. */
  readonly chart: PaperChart | null
  /** Columns: number, code, item, points, points possible, lost, share, units that lost, which lost most. */
  readonly items: PaperTable
  /** Columns: code, section, points possible, lost, share, share of all losses, units that lost. */
  readonly sections: PaperTable
  readonly notes: readonly string[]
  readonly signatures: readonly string[]
  readonly continued: string
}

const MOST_BARS = 10
/** Units named as those that lost most. */
const MOST_NAMES = 3

/** Puts the losses of a group into words; sums and shares are those of the evaluation. */
export function itemLossesView(source: ItemLossesSource, t: PaperTexts): ItemLossesView {
  const { frame, inspection, template, group, sheets, templateSha256 } = source
  const marks = itemMarks(template, sheets)
  const lines = linesOf(source, marks)
  const { numbered, headingOf } = tableNumbers(t)
  return {
    ...signedSurroundings(frame, t, 'itemLosses.signatures'),
    title: t(`itemLosses.title.${group.role}`),
    round: t('ranking.round', { bureau: frame.bureauName, name: inspection.name }),
    period: t('ranking.period', { period: periodText(inspection.startsOn, inspection.endsOn, t) }),
    summary: summaryText(source, marks, lines.length, t),
    chart: lossChart(lines, headingOf, t),
    items: numbered(t('itemLosses.heading.items'), itemTable(source, lines, marks.length, t)),
    sections: numbered(t('itemLosses.heading.sections'), sectionTable(source, marks, t)),
    notes: numberedLines(
      [
        templateLine('rules.template', template, templateSha256, t),
        t('itemLosses.rule.share'),
        ...(group.split === undefined
          ? []
          : [t('rules.split', { split: group.split === '' ? t('rules.unknownSplit') : group.split })]),
      ],
      t,
    ),
  }
}

interface Line {
  readonly mark: ItemMarks
  readonly title: string
  /** With its sign. */
  readonly percent: string
}

/** The items that lost points, the largest share first. */
function linesOf({ template, frame }: ItemLossesSource, marks: readonly ItemMarks[]): readonly Line[] {
  return lossesOf(template, marks).flatMap(({ code, percent }) => {
    const mark = marks.find(({ item }) => item.code === code)
    return mark === undefined ? [] : [{ mark, title: titleIn(mark.item, frame.language), percent: `${percent}%` }]
  })
}

function summaryText({ template, sheets }: ItemLossesSource, marks: readonly ItemMarks[], losing: number, t: PaperTexts): string {
  const [lost, possible] = [sum(marks.map((mark) => mark.lost)), sum(marks.map((mark) => mark.possible))]
  return t('itemLosses.summary', {
    sheets: sheets.filter(({ score }) => score.status === 'complete').length,
    possible: shortFigure(possible),
    lost: fixedText(lost, itemDecimals(template)),
    percent: percentOf(lost, possible),
    items: marks.length,
    losing,
  })
}

const percentOf = (part: Points, whole: Points): string => `${fixedText(shareOf(part, whole).mul(HUNDRED), 1)}%`

function lossChart(lines: readonly Line[], headingOf: (heading: string) => string, t: PaperTexts): PaperChart | null {
  if (lines.length === 0) return null
  return {
    heading: headingOf(t(lines.length > MOST_BARS ? 'itemLosses.chart.first' : 'itemLosses.chart.all', { count: MOST_BARS })),
    head: [t('head.item'), t('itemLosses.head.percent')],
    bars: lines.slice(0, MOST_BARS).map(({ mark, title, percent }) => ({
      label: t('itemLosses.item', { code: mark.item.code, title }),
      figures: [percent],
      length: barLength(mark.lost, mark.possible),
    })),
  }
}

const HEAD = ['number', 'code', 'item', 'points', 'possible', 'lost', 'percent', 'units', 'most'] as const

/** @param of All items: where some lost nothing, the total says that it is not that of the whole sheet. */
function itemTable(
  { template, group }: ItemLossesSource,
  lines: readonly Line[],
  of: number,
  t: PaperTexts,
): Omit<PaperTable, 'heading'> {
  const decimals = itemDecimals(template)
  const nameOf = new Map([...group.ranked, ...group.unranked].map(({ subjectCode, name }) => [subjectCode, name]))
  const all = { lost: sum(lines.map(({ mark }) => mark.lost)), possible: sum(lines.map(({ mark }) => mark.possible)) }
  const name = t(lines.length < of ? 'itemLosses.totalOfLosing' : 'total')
  return {
    head: HEAD.map((column) => t(column === 'units' || column === 'most' ? `itemLosses.${column}.${group.role}` : HEADS[column])),
    rows: lines.map(({ mark, title, percent }, index) => [
      String(index + 1),
      mark.item.code,
      title,
      numberText(mark.item.points),
      shortFigure(mark.possible),
      fixedText(mark.lost, decimals),
      percent,
      t('itemLosses.unitsOf', { count: mark.losers.length, of: mark.subjects }),
      mostText(mark, { group, template }, nameOf, t),
    ]),
    total:
      lines.length === 0
        ? null
        : totalCells(name, all.possible, fixedText(all.lost, decimals), percentOf(all.lost, all.possible)),
    empty: lines.length === 0 ? t('itemLosses.none') : null,
  }
}

const HEADS = {
  number: 'head.number',
  code: 'head.code',
  item: 'head.item',
  points: 'head.points',
  possible: 'itemLosses.head.possible',
  lost: 'head.lost',
  percent: 'itemLosses.head.percent',
} as const

const totalCells = (name: string, possible: Points, lost: string, percent: string): readonly string[] => [
  name,
  ...['', '', ''],
  shortFigure(possible),
  lost,
  percent,
  ...['', ''],
]

/** Who lost most here, by name, with what each of them lost; of more than three the first ones and how many. */
function mostText(
  { lostBy }: ItemMarks,
  { group: { role }, template }: Pick<ItemLossesSource, 'group' | 'template'>,
  nameOf: ReadonlyMap<string, string>,
  t: PaperTexts,
): string {
  const most = lostBy.reduce((found, { lost }) => (lost.gt(found) ? lost : found), ZERO)
  const names = lostBy.filter(({ lost }) => lost.equals(most)).map(({ subjectCode }) => nameOf.get(subjectCode) ?? subjectCode)
  const named = names.slice(0, MOST_NAMES).join(t('list.comma'))
  const who = names.length > MOST_NAMES ? t(`itemLosses.andMore.${role}`, { names: named, count: names.length }) : named
  return who + t('list.bracketed', { text: lostText(most, itemDecimals(template)) })
}

function sectionTable(
  { template, sheets, frame, group }: ItemLossesSource,
  marks: readonly ItemMarks[],
  t: PaperTexts,
): Omit<PaperTable, 'heading'> {
  const groups = lossGroups(template, sheets, 'section')
  const decimals = itemDecimals(template)
  const all = { lost: sum(marks.map((mark) => mark.lost)), possible: sum(marks.map((mark) => mark.possible)) }
  return {
    head: [
      ...[t('head.code'), t('head.section'), t('itemLosses.head.possible'), t('head.lost'), t('itemLosses.head.percent')],
      ...[t('itemLosses.head.ofAll'), t(`itemLosses.units.${group.role}`)],
    ],
    rows: template.categories.flatMap((section) => {
      const found = groups.find(({ key }) => key === section.code)
      if (found === undefined) return []
      const possible = shortFigure(points(found.possible))
      const figures = [possible, found.lost, `${found.percent}%`, `${found.ofAll}%`, String(found.subjects)]
      return [[section.code, titleIn(section, frame.language), ...figures]]
    }),
    total: [
      ...[t('total'), '', shortFigure(all.possible), fixedText(all.lost, decimals), percentOf(all.lost, all.possible)],
      ...[all.lost.equals(ZERO) ? percentOf(ZERO, exact(1)) : percentOf(all.lost, all.lost), ''],
    ],
    empty: null,
  }
}
