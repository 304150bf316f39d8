import { GRADES, LEVELS, type GradedItem, type GradedTemplate, type PassRule } from '../scoring/graded/graded-template'
import { waivedLine } from './blank-answers'
import { checkLines, notesGroup, signatureLabels, wideGroup } from './blank-parts'
import { conditionWords, typeText } from './condition-text'
import { answerLine, cellOf, choicesLine, textLines, titleLine, type FormBody, type FormLine, type FormRow } from './form-parts'
import { titleIn } from './in-language'
import type { PaperFrame } from './paper-parts'
import type { PaperTexts } from './paper-texts'

const HEAD = ['chapter', 'clause', 'methods', 'ladder', 'grade'] as const

/** The blank form of a 分级表: its clauses level by level, each to be ticked. */
export function gradedForm(template: GradedTemplate, language: PaperFrame['language'], t: PaperTexts): FormBody {
  const { categories, reviewLevels = [] } = template
  return {
    fields: t(`blank.fields.${template.subject}`).split('|'),
    intro:
      reviewLevels.length === 0
        ? []
        : [
            choicesLine(
              reviewLevels.map((text) => ({ key: '', text })),
              t('blank.reviewLevel'),
            ),
          ],
    head: HEAD.map((column) => t(`blank.head.${column}`)),
    groups: categories.map((section) => ({
      title: t('blank.chapter', { code: section.code, title: titleIn(section, language) }),
      shortTitle: section.code,
      rows: section.items.map((item) => itemRow(item, template, language, t)),
    })),
    result: wideGroup(t('blank.passed'), resultLines(template, t), HEAD.length, t),
    notes: notesGroup(noteLines(template, t), HEAD.length, t),
    signatures: signatureLabels(template.signatureBlock, t),
  }
}

/** What is asked: code and title of a clause, its type, and what it says. */
export function clauseLines(item: GradedItem, language: PaperFrame['language'], t: PaperTexts): readonly FormLine[] {
  const { code, requirement, department } = item
  const name = t(item.key === true ? 'blank.keyClause' : 'blank.clause', {
    code,
    title: titleIn(item, language),
  })
  const type = t('blank.typed', { type: typeText(item.itemType, t) })
  const asked = department ? t('blank.department', { value: department }) : undefined
  return [titleLine(name), ...textLines(type, requirement, asked)]
}

function itemRow(item: GradedItem, template: GradedTemplate, language: PaperFrame['language'], t: PaperTexts): FormRow {
  return {
    cells: [
      cellOf(clauseLines(item, language, t)),
      cellOf(checkLines(item, template.checkMethods, t)),
      cellOf(ladderLines(item, t)),
      cellOf(GRADES.map((grade) => choicesLine([{ key: '', text: grade }]))),
    ],
    continued: item.code + t('blank.continued'),
  }
}

/** Levels C, B, A; the digits run through, as they do on the screen. */
function ladderLines(item: GradedItem, t: PaperTexts): readonly FormLine[] {
  let digit = 0
  const clauses = LEVELS.flatMap((level) => [
    titleLine(t('blank.level', { level })),
    ...item.levels[level].map((clause) => {
      digit += 1
      return answerLine(clause, { key: String(digit), hasBox: true })
    }),
  ])
  return item.allowNotApplicable ? [...clauses, waivedLine(t)] : clauses
}

const resultLines = ({ passRules }: GradedTemplate, t: PaperTexts): readonly FormLine[] => [
  ...textLines(t('blank.gradeCounts')),
  ...passRules.map((rule) => answerLine(ruleText(rule, t), { hasBox: true })),
]

function ruleText({ id, label, conditions }: PassRule, t: PaperTexts): string {
  const words = conditions.map((condition) => conditionWords(condition, t))
  return t('blank.passRule', { label: label ?? id, conditions: words.join(t('list.semicolon')) })
}

function noteLines({ gradeScale = [], ladderNote, notes = [], categories }: GradedTemplate, t: PaperTexts): readonly string[] {
  const isStarred = categories.some(({ items }) => items.some((item) => item.key === true))
  return [
    t('blank.howTo'),
    ...(ladderNote === undefined ? [] : [ladderNote]),
    ...gradeScale.map(({ code, meaning }) => t('blank.gradeMeaning', { code, meaning })),
    ...notes,
    ...(isStarred ? [t('blank.stars')] : []),
  ]
}
