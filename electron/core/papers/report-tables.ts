import { agrees } from '../posting/offers'
import { awardedSum } from '../scoring/awarded-sum'
import { countedItems } from '../scoring/counted-items'
import { forcedGrade } from '../scoring/grades'
import type { ItemScore } from '../scoring/score'
import { itemDecimals } from '../scoring/shown-decimals'
import type { Item, ScoredTemplate } from '../scoring/template'
import { allItems, sectionItems } from '../scoring/template-items'
import { effectOf, raisedVetoes } from '../scoring/vetoes'
import { exact, points, sum, ZERO } from '../shared/points'
import { factSentence, type FactWords } from './fact-sentence'
import { fixedText, lostText, shortFigure } from './figures'
import { titleIn } from './in-language'
import type { PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { registrySentence } from './registry-sentence'
import { findingsOf, remarksOf } from './report-notes'
import type { SheetReportSource } from './sheet-report-source'

/** The tables of the evaluation report, cell by cell in words; `heading` comes from the caller, who numbers them. */
export type Table = Omit<PaperTable, 'heading'>

const head = (t: PaperTexts, ...keys: string[]): readonly string[] => keys.map((key) => t(`head.${key}`))

export function sectionTable(source: SheetReportSource, t: PaperTexts): Table {
  const { template, score, frame } = source
  const decimals = itemDecimals(template)
  const lines = template.categories.map((section) => {
    const scored = score.sections.find((entry) => entry.code === section.code)
    return {
      section,
      awarded: points(scored?.awarded ?? '0'),
      applicable: points(scored?.applicable ?? '0'),
      lost: sum(section.items.map((item) => lostOf(scoreOf(source, item.code)))),
    }
  })
  const applicable = sum(lines.map((line) => line.applicable))
  return {
    head: head(t, 'code', 'section', 'points', 'applicable', 'awarded', 'lost'),
    rows: lines.map((line) => [
      line.section.code,
      titleIn(line.section, frame.language),
      shortFigure(exact(line.section.points)),
      shortFigure(line.applicable),
      fixedText(line.awarded, decimals),
      fixedText(line.lost, decimals),
    ]),
    total: [
      t('total'),
      '',
      shortFigure(exact(template.totalPoints)),
      shortFigure(applicable),
      fixedText(awardedSum(source.trace), decimals),
      fixedText(sum(lines.map((line) => line.lost)), decimals),
    ],
    empty: null,
  }
}

/** Codes of the items that lost points, in the order of the template. */
export const losingCodes = (source: SheetReportSource): readonly string[] =>
  sectionItems(source.template)
    .map(({ code }) => code)
    .filter((code) => !lostOf(scoreOf(source, code)).equals(ZERO))

/** @param codes Of the items that are listed; null: of all. The total is that of all. */
export function itemTable(source: SheetReportSource, codes: readonly string[] | null, t: PaperTexts): Table {
  const { template, score, frame } = source
  const decimals = itemDecimals(template)
  const items = sectionItems(template).map((item) => ({ item, score: scoreOf(source, item.code) }))
  const counts = countsOf(countedItems(template, score))
  const listed = codes === null ? items : items.filter(({ item }) => codes.includes(item.code))
  return {
    head: head(t, 'code', 'item', 'points', 'awarded', 'grounds', 'lost'),
    rows: listed.map((line) => [
      line.item.code,
      titleIn(line.item, frame.language),
      line.score.max,
      awardedText(line.score, t),
      groundsOf(source, line.item, line.score, t),
      line.score.points === null ? t('none') : lostText(lostOf(line.score), decimals),
    ]),
    total: [
      t('total'),
      '',
      shortFigure(sum(score.sections.map((section) => points(section.applicable)))),
      fixedText(awardedSum(source.trace), decimals),
      t(counts.open > 0 ? 'items.countsOpen' : 'items.counts', counts),
      lostText(sum(items.map((line) => lostOf(line.score))), decimals),
    ],
    empty: listed.length === 0 ? t(counts.open > 0 ? 'noLossesYet' : 'noLosses') : null,
  }
}

/** What was seen; where the registry said otherwise, that too. */
export function groundsOf(
  source: Pick<SheetReportSource, 'input' | 'registry' | 'trace'>,
  item: Item,
  score: ItemScore,
  t: PaperTexts,
): string {
  const fact = source.input.facts[item.code]
  const registry = source.registry[item.code]
  const seen = factSentence(item, fact, score, wordsOf(source, t))
  if (fact === undefined || registry === undefined || agrees(registry, fact)) return seen
  return seen + t('list.semicolon') + registrySentence(item, registry, fact, t)
}

/** 未评, 失分, 缺项, 满分: each line is one of them. */
function countsOf(lines: readonly ItemScore[]) {
  const scored = lines.filter(({ state }) => state === 'scored')
  const losing = scored.filter((line) => !lostOf(line).equals(ZERO)).length
  return {
    open: lines.filter(({ state }) => state === 'unanswered').length,
    losing,
    waived: lines.filter(({ state }) => state === 'not_applicable').length,
    full: scored.length - losing,
  }
}

/** @param isFull Those that nobody claimed too. @returns null when there are none. */
export function bonusTable(source: SheetReportSource, isFull: boolean, t: PaperTexts): Table | null {
  const { template, score, frame } = source
  const isClaimed = (item: Item) => scoreOf(source, item.code).state !== 'unanswered'
  const listed = (template.bonusItems ?? []).filter((item) => isFull || isClaimed(item))
  if (listed.length === 0) return null
  return {
    head: head(t, 'code', 'item', 'points', 'awarded', 'grounds'),
    rows: listed.map((item) => {
      const line = scoreOf(source, item.code)
      if (!isClaimed(item)) return [item.code, titleIn(item, frame.language), line.max, t('none'), t('bonusNone')]
      return [item.code, titleIn(item, frame.language), line.max, awardedText(line, t), groundsOf(source, item, line, t)]
    }),
    total: [
      t('bonusCounted'),
      '',
      template.bonusCap === undefined ? '' : shortFigure(exact(template.bonusCap)),
      fixedText(points(score.bonus), itemDecimals(template)),
      template.bonusCap === undefined ? '' : t('bonusCap', { cap: template.bonusCap }),
    ],
    empty: null,
  }
}

/** @param isFull Those that were not raised too. @returns null when there are none. */
export function vetoTable({ template, score, vetoEvidence }: SheetReportSource, isFull: boolean, t: PaperTexts): Table | null {
  const raised = raisedVetoes(template, score)
  const listed = isFull ? (template.vetoes ?? []) : raised
  if (listed.length === 0) return null
  return {
    head: head(t, 'code', 'veto', 'evidence', 'effect'),
    rows: listed.map((veto) => {
      if (!raised.includes(veto)) return [veto.code, veto.title, t('vetoNone'), t('none')]
      return [
        veto.code,
        veto.title,
        (vetoEvidence[veto.code] ?? '') || t('none'),
        t(`effect.${effectOf(veto, template)}`, {
          grade: forcedGrade(template) ?? '',
          section: veto.section ?? '',
        }),
      ]
    }),
    total: null,
    empty: null,
  }
}

export const findingTable = ({ template, findings, frame }: SheetReportSource, t: PaperTexts): Table =>
  findingsOf(findings, (code) => itemName(template, code, frame.language), t)

/** In the order of the template; null when nothing was remarked. */
export function remarkTable({ template, remarks, frame }: SheetReportSource, t: PaperTexts): Table | null {
  return remarksOf(
    allItems(template).map((item) => ({ code: item.code, title: titleIn(item, frame.language) })),
    remarks,
    t,
  )
}

function itemName(template: ScoredTemplate, code: string, language: 'zh-CN' | 'en'): string {
  const item = allItems(template).find((entry) => entry.code === code)
  return item ? `${code} ${titleIn(item, language)}` : code
}

function scoreOf({ score }: SheetReportSource, code: Item['code']): ItemScore {
  const found = score.items.find((item) => item.code === code)
  if (!found) throw new Error(`score has no item ${code}`)
  return found
}

const wordsOf = (source: Pick<SheetReportSource, 'trace'>, t: PaperTexts): FactWords => ({
  t,
  parameters: source.trace.parameters,
})

/** Full points less awarded ones; 0 for a line without points. */
const lostOf = (line: ItemScore) => points(line.max).sub(points(line.points ?? line.max))

const awardedText = (line: ItemScore, t: PaperTexts): string => line.points ?? t(`state.${line.state}`)
