import type { DraftItem } from '../drafting/draft'
import type { DraftDocument } from '../drafting/template-of-draft'
import { forcedGrade } from '../scoring/grades'
import { parameterValues, type ParameterValues } from '../scoring/parameters'
import type { Veto } from '../scoring/template'
import { effectOf } from '../scoring/vetoes'
import { answerLines } from './blank-answers'
import { checkLines, notesGroup, signatureLabels, wideGroup } from './blank-parts'
import { numberText } from './figures'
import {
  answerLine,
  BLANK,
  cellOf,
  choicesLine,
  textLine,
  textLines,
  titleLine,
  type FormBody,
  type FormGroup,
  type FormLine,
  type FormRow,
} from './form-parts'
import { titleIn } from './in-language'
import type { PaperFrame } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { scoringLines } from './rule-lines'
import { ruleBesideAnswers } from './rule-sentence'

/** A 打分表, published or as far as it is written: items may still lack their points or their rule. */
export type ScoredForm = DraftDocument
type Section = ScoredForm['categories'][number]

const HEAD = ['content', 'requirement', 'methods', 'standard', 'result', 'awarded'] as const

/** The blank form of a 打分表: sections, bonus items, vetoes, total, notes. */
export function scoredForm(template: ScoredForm, language: PaperFrame['language'], t: PaperTexts): FormBody {
  const rows = (items: readonly DraftItem[]) => {
    const values = parameterValues(template, {})
    return items.map((item) => itemRow(item, { template, language, values, t }))
  }
  return {
    fields: t(`blank.fields.${template.subject}`).split('|'),
    intro: [],
    head: HEAD.map((column) => t(`blank.head.${column}`)),
    groups: [
      ...template.categories.map((section) => sectionGroup(section, rows(section.items), language, t)),
      ...bonusGroups(template, rows(template.bonusItems ?? []), t),
      ...vetoGroups(template, t),
    ],
    result: totalGroup(template, t),
    notes: notesGroup(noteLines(template, t), HEAD.length, t),
    signatures: signatureLabels(template.signatureBlock, t),
  }
}

function sectionGroup(section: Section, rows: readonly FormRow[], language: PaperFrame['language'], t: PaperTexts): FormGroup {
  const { code, points } = section
  const params = { code, title: titleIn(section, language), points: numberText(points) }
  return { title: t('blank.section', params), shortTitle: code, rows: filled(rows) }
}

function bonusGroups({ bonusItems = [], bonusCap }: ScoredForm, rows: readonly FormRow[], t: PaperTexts): readonly FormGroup[] {
  if (bonusItems.length === 0) return []
  const title = bonusCap === undefined ? t('blank.bonus') : t('blank.bonusCapped', { cap: numberText(bonusCap) })
  return [{ title, shortTitle: t('blank.bonus'), rows }]
}

interface ItemSetting {
  readonly template: ScoredForm
  readonly language: PaperFrame['language']
  readonly values: ParameterValues
  readonly t: PaperTexts
}

/** What is asked: code, title and points of an item, and what it says of them. */
export function requirementLines(item: DraftItem, language: PaperFrame['language'], t: PaperTexts): readonly FormLine[] {
  const { code, points, requirement, department, subject } = item
  const name = t(item.key === true ? 'blank.keyItem' : 'blank.item', {
    code,
    title: titleIn(item, language),
    points: points === null ? BLANK : numberText(points),
  })
  const asked = (key: string, value: string | undefined) => (value ? t(`blank.${key}`, { value }) : undefined)
  return [titleLine(name), ...textLines(requirement, asked('subject', subject), asked('department', department))]
}

function itemRow(item: DraftItem, { template, language, values, t }: ItemSetting): FormRow {
  return {
    cells: [
      cellOf(requirementLines(item, language, t)),
      cellOf(checkLines(item, template.checkMethods, t)),
      cellOf(standardLines(item, values, t)),
      cellOf(answerLines(item, values, t)),
      cellOf([]),
    ],
    continued: item.code + t('blank.continued'),
  }
}

/** 评分标准 in the words of the template, or made from the rule where it has none. */
function standardLines(item: DraftItem, values: ParameterValues, t: PaperTexts): readonly FormLine[] {
  const { scoring, points } = item
  const { text = '', guidance = '' } = scoring ?? {}
  const words = textLines(text, guidance === text ? '' : guidance)
  const isSilent = words.length === 0 && scoring !== null
  return [
    ...(isSilent ? textLines(ruleBesideAnswers(scoring, points, values, t)) : words),
    ...textLines(item.noEvidenceScoresZero === true ? t('blank.noEvidence') : undefined),
  ]
}

function vetoGroups(template: ScoredForm, t: PaperTexts): readonly FormGroup[] {
  const { vetoes = [] } = template
  const row = (veto: Veto): FormRow => ({
    cells: [
      cellOf([answerLine(vetoText(veto, template, t), { hasBox: true })], 3),
      cellOf([answerLine(t('blank.grounds'), { fills: true })], 2),
    ],
    continued: veto.code + t('blank.continued'),
  })
  const title = t('blank.vetoes')
  return vetoes.length === 0 ? [] : [{ title, shortTitle: title, rows: vetoes.map(row) }]
}

/** With its effect where it is not that of the other vetoes. */
function vetoText(veto: Veto, template: ScoredForm, t: PaperTexts): string {
  const text = t('blank.veto', { code: veto.code, title: veto.title })
  if (effectOf(veto, template) === template.vetoPolicy.effect) return text
  return text + t('list.bracketed', { text: effectText(template, veto, t) })
}

/** What a veto comes to; without one, what any comes to. */
export function effectText(template: ScoredForm, veto: Veto | null, t: PaperTexts): string {
  const effect = effectOf(veto ?? {}, template)
  const grade = forcedGrade(template) ?? ''
  return t(`effect.${effect}`, { grade, section: veto?.section ?? '' })
}

function totalGroup(template: ScoredForm, t: PaperTexts): FormGroup {
  const bonus = (template.bonusItems ?? []).length === 0 ? '' : t('blank.ofBonus', { blank: BLANK })
  const grades = template.grades.map(({ name }) => ({ key: '', text: name }))
  const lines: readonly FormLine[] = [
    titleLine(t('blank.totalPoints', { blank: BLANK + BLANK }) + bonus),
    ...(grades.length === 0 ? [] : [choicesLine(grades, t('blank.grade'))]),
  ]
  return wideGroup(t('blank.total'), lines, HEAD.length, t)
}

/** How it is filled in, what the template notes, and how points become total and grade. */
function noteLines(template: ScoredForm, t: PaperTexts): readonly string[] {
  const { notes = [], parameters = [], vetoes = [] } = template
  const values = parameters.map(({ label, default: value, unit }) => t('blank.parameter', { label, value, unit }))
  return [
    t('blank.howTo'),
    ...notes,
    ...(hasKeyItems(template) ? [t('blank.stars')] : []),
    ...(values.length === 0 ? [] : [t('blank.parameters', { values: values.join(t('list.comma')) })]),
    ...scoringLines(template, t),
    ...(vetoes.length === 0 ? [] : [t('blank.vetoEffect', { effect: effectText(template, null, t) })]),
  ]
}

/** Whether an item is marked with ★. */
export const hasKeyItems = ({ categories, bonusItems = [] }: ScoredForm): boolean =>
  [...categories.flatMap((section) => section.items), ...bonusItems].some((item) => item.key === true)

/** A section without items has an empty row, so that its name stands on the paper. */
const filled = (rows: readonly FormRow[]): readonly FormRow[] =>
  rows.length > 0 ? rows : [{ cells: [cellOf([textLine('')], HEAD.length - 1)], continued: '' }]
