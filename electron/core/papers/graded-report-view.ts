import { gradedItems } from '../scoring/graded/graded-items'
import type { ItemGrade } from '../scoring/graded/graded-score'
import { LEVELS, type GradedItem } from '../scoring/graded/graded-template'
import { progressOf } from '../scoring/score-any'
import { signatureLabels } from './blank-parts'
import { conditionText, typeText } from './condition-text'
import { gradedSentence } from './graded-sentence'
import { nameIn, titleIn } from './in-language'
import type { PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { reportHead, reportSigning, tableNumbers, type HeadWords, type ReportHead, type ReportSigning } from './report-head'
import { findingsOf, remarksOf } from './report-notes'
import { NO_EVIDENCE, photoBlock, photosLeft, withPhotos, type PhotoBlock } from './report-photos'
import type { ListProfile } from './report-profile'
import { numberedLines, templateLine } from './rule-lines'
import type { GradedReportSource } from './sheet-report-source'

/** 分级评价报告 of one graded sheet, as it will be printed. */
export interface GradedReportView extends ReportHead, ReportSigning {
  /** Columns: code, chapter, how many of each grade. */
  readonly chapters: PaperTable
  /** Columns: standard, conditions and how far they are met, outcome. */
  readonly standards: PaperTable
  /** All of them, or those below A. Columns: code, item, type, grade, what was found. */
  readonly items: PaperTable
  /** By level, the lowest first. Columns: number, level, code, item, unmet clause, who, until when. */
  readonly gaps: PaperTable
  /** Columns as in every report. */
  readonly findings: PaperTable
  readonly remarks: PaperTable | null
  /** Photos of no row, and what is not printed; absent where there are none. */
  readonly photos?: PhotoBlock
  readonly rules: readonly string[]
}

type Table = Omit<PaperTable, 'heading'>

const GRADES: readonly ItemGrade[] = ['A', 'B', 'C', 'D', 'NA']
const head = (t: PaperTexts, ...keys: string[]): readonly string[] => keys.map((key) => t(`graded.head.${key}`))

/**
 * Puts one graded sheet into words. All grades, counts and shares are those of `score` and `trace`.
 * @param profile Every item, or those below A
 */
export function gradedReportView(
  source: GradedReportSource,
  t: PaperTexts,
  profile: ListProfile = 'deductions',
): GradedReportView {
  return {
    ...reportHead(source, gradedWords(source, t), t, profile),
    ...numberedParts(source, profile, t),
    rules: numberedLines(ruleLines(source, t), t),
    ...reportSigning(signatureLabels(source.template.signatureBlock, t), source, t),
  }
}

/** What the head of every report of this sheet says. */
export function gradedWords(source: GradedReportSource, t: PaperTexts): HeadWords {
  const { template, frame, subject } = source
  return {
    title: t(`graded.title.${subject.role}`),
    sheet: t('graded.template', { name: nameIn(template, frame.language), version: template.version }),
    result: gradedResult(source, t),
    lines: gradedConclusion(source, t),
  }
}

/** The tables that this sheet has, their headings numbered through, photos under the items they belong to. */
function numberedParts(source: GradedReportSource, profile: ListProfile, t: PaperTexts) {
  const { template, frame, findings, remarks, evidence = NO_EVIDENCE } = source
  const { numbered, optional, headingOf } = tableNumbers(t)
  const isFull = profile === 'full'
  const below = belowBest(source)
  const all = gradedItems(template).map((item) => ({ code: item.code, title: titleIn(item, frame.language) }))
  const nameOf = (code: string) => `${code} ${all.find((item) => item.code === code)?.title ?? ''}`.trim()
  const listed = all.filter(({ code }) => isFull || below.includes(code))
  const codes = findings.map(({ itemCode }) => (listed.some(({ code }) => code === itemCode) ? null : itemCode))
  const tables = {
    chapters: numbered(t('graded.heading.chapters'), chapterTable(source, t)),
    standards: numbered(t('graded.heading.standards'), standardTable(source, t)),
    items: numbered(
      t(isFull ? 'graded.heading.items' : 'graded.heading.below'),
      withPhotos(itemTable(source, isFull ? null : below, t), evidence, t),
    ),
    gaps: numbered(t('graded.heading.gaps'), gapTable(source, t)),
    findings: numbered(t('heading.findings'), withPhotos(findingsOf(findings, nameOf, t), evidence, t, codes)),
    remarks: optional(t('heading.remarks'), isFull ? remarksOf(all, remarks, t) : null),
  }
  const photos = photoBlock(photosLeft([tables.items, tables.findings], evidence), isFull, evidence, headingOf, t)
  return { ...tables, ...(photos === null ? {} : { photos }) }
}

/** The answer in one line: the standards that were passed, "未达标准", or how much is still open. */
export function gradedResult({ template, score }: Pick<GradedReportSource, 'template' | 'score'>, t: PaperTexts): string {
  if (score.status === 'incomplete') {
    const { answered, of } = progressOf({ kind: 'graded', score })
    return t('result.incomplete', { answered, of })
  }
  const passed = template.passRules.filter(({ id }) => score.passed.includes(id)).map(({ id, label = id }) => label)
  return passed.length === 0 ? t('graded.noStandard') : passed.join(t('list.comma'))
}

export function gradedConclusion({ score }: Pick<GradedReportSource, 'score'>, t: PaperTexts): readonly string[] {
  const { A, B, C, D, NA } = score.counts
  const { unanswered } = progressOf({ kind: 'graded', score })
  return [
    t('graded.counts', { a: A, b: B, c: C, d: D, na: NA }),
    t('graded.gapCount', { count: score.gaps.length }),
    ...(unanswered.length === 0 ? [] : [t('conclusion.unanswered', { items: unanswered.join(t('list.comma')) })]),
  ]
}

export function chapterTable({ template, score, frame }: GradedReportSource, t: PaperTexts): Table {
  const gradesOf = (items: readonly GradedItem[]) =>
    items.map(({ code }) => score.items.find((item) => item.code === code)?.grade ?? null)
  const counts = (grades: readonly (ItemGrade | null)[]) =>
    GRADES.map((grade) => String(grades.filter((one) => one === grade).length))
  return {
    head: [...head(t, 'code', 'chapter'), ...GRADES.map((grade) => gradeText(grade, t))],
    rows: template.categories.map((section) => [
      section.code,
      titleIn(section, frame.language),
      ...counts(gradesOf(section.items)),
    ]),
    total: [t('total'), '', ...GRADES.map((grade) => String(score.counts[grade]))],
    empty: null,
  }
}

function standardTable({ template, score, trace }: GradedReportSource, t: PaperTexts): Table {
  const outcome = (holds: boolean) =>
    t(score.status === 'incomplete' ? 'graded.open' : holds ? 'graded.holds' : 'graded.holdsNot')
  return {
    head: head(t, 'standard', 'conditions', 'outcome'),
    rows: trace.passRules.map(({ id, holds, conditions }) => [
      template.passRules.find((rule) => rule.id === id)?.label ?? id,
      conditions.map((condition) => conditionText(condition, t)).join('\n'),
      outcome(holds),
    ]),
    total: null,
    empty: trace.passRules.length === 0 ? t('graded.noRules') : null,
  }
}

/** Codes of the items that were graded below A, in the order of the template. */
const belowBest = ({ score }: GradedReportSource): readonly string[] =>
  score.items.flatMap(({ code, grade }) => (grade === null || grade === 'A' || grade === 'NA' ? [] : [code]))

/** @param codes Of the items that are listed; null: of all */
function itemTable({ template, facts, score, frame }: GradedReportSource, codes: readonly string[] | null, t: PaperTexts): Table {
  const listed = gradedItems(template).filter(({ code }) => codes === null || codes.includes(code))
  return {
    head: head(t, 'code', 'item', 'type', 'grade', 'found'),
    rows: listed.map((item) => [
      item.code,
      titleIn(item, frame.language),
      typeText(item.itemType, t),
      gradeText(score.items.find(({ code }) => code === item.code)?.grade ?? null, t),
      gradedSentence(item, Object.hasOwn(facts, item.code) ? facts[item.code] : undefined, t),
    ]),
    total: null,
    empty: listed.length === 0 ? t('graded.noneBelow') : null,
  }
}

/** What is unmet, the lowest level first: that is what keeps an item down. */
export function gapTable({ template, score, frame }: GradedReportSource, t: PaperTexts): Table {
  const items = gradedItems(template)
  const titleOf = (code: string): string => {
    const item = items.find((one) => one.code === code)
    return item === undefined ? '' : titleIn(item, frame.language)
  }
  const byLevel = LEVELS.flatMap((level) => score.gaps.filter((gap) => gap.level === level))
  return {
    head: head(t, 'number', 'level', 'code', 'item', 'clause', 'person', 'until'),
    rows: byLevel.map(({ code, level, clause }, index) => [String(index + 1), level, code, titleOf(code), clause, '', '']),
    total: null,
    empty: byLevel.length === 0 ? t('graded.noGaps') : null,
  }
}

function ruleLines({ template, trace }: GradedReportSource, t: PaperTexts): readonly string[] {
  const meanings = (template.gradeScale ?? []).map(({ code, meaning }) => t('blank.gradeMeaning', { code, meaning }))
  return [
    templateLine('graded.rule.template', template, trace.template.sha256, t),
    t('graded.rule.ladder'),
    ...(meanings.length === 0 ? [] : [meanings.join('')]),
    t('graded.rule.shares'),
  ]
}

/** "A", "不适用", "未评". */
export const gradeText = (grade: ItemGrade | null, t: PaperTexts): string =>
  grade === null ? t('state.unanswered') : grade === 'NA' ? t('graded.notApplicable') : grade
