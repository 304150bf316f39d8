import { LEVELS, type GradedItem } from '../scoring/graded/graded-template'
import { clauseLines } from './blank-graded'
import { checkLines } from './blank-parts'
import { gradedConclusion, gradedResult, gradeText } from './graded-report-view'
import { gradedSentence } from './graded-sentence'
import { plainText } from './form-parts'
import { titleIn } from './in-language'
import type { PaperTexts } from './paper-texts'
import { numberedLines, templateLine } from './rule-lines'
import type { FilledGraded, FilledTable } from './score-sheet-source'

/** A graded sheet: its clauses level by level, each with a mark, then the standards that were passed over notes. */
export function filledGraded(source: FilledGraded, t: PaperTexts): FilledTable {
  const { template, frame } = source
  const head = ['chapter', 'clause', 'methods'].map((column) => t(`blank.head.${column}`))
  return {
    table: {
      head: [...head, t('scoreSheet.ladder'), t('scoreSheet.found'), t('blank.head.grade')],
      rows: template.categories.flatMap((section) => {
        const category = t('blank.chapter', { code: section.code, title: titleIn(section, frame.language) })
        return section.items.map((item) => itemRow(category, item, source, t))
      }),
      total: [t('blank.passed') + t('list.colon') + gradedResult(source, t), ...['', '', '', '', '']],
    },
    others: 0,
    notes: { label: t('blank.notes'), text: numberedLines(noteLines(source, t), t).join('\n') },
  }
}

function itemRow(category: string, item: GradedItem, source: FilledGraded, t: PaperTexts): readonly string[] {
  const { template, facts, score, frame, remarks } = source
  const fact = Object.hasOwn(facts, item.code) ? facts[item.code] : undefined
  const remark = (remarks[item.code] ?? '').trim()
  const found = gradedSentence(item, fact, t)
  return [
    category,
    plainText(clauseLines(item, frame.language, t)),
    plainText(checkLines(item, template.checkMethods, t)),
    ladderText(item, fact, t),
    remark === '' ? found : `${found}\n${t('scoreSheet.remark', { remark })}`,
    gradeText(score.items.find(({ code }) => code === item.code)?.grade ?? null, t),
  ]
}

/** Levels C, B, A; each clause with a mark where it was answered. */
const ladderText = (item: GradedItem, fact: FilledGraded['facts'][string] | undefined, t: PaperTexts): string =>
  LEVELS.flatMap((level) => {
    const clauses = item.levels[level].map((clause, index) => {
      const isMet = fact === undefined || 'notApplicable' in fact ? null : fact.met[level][index] === true
      return t(`scoreSheet.clause.${isMet === null ? 'open' : isMet ? 'met' : 'unmet'}`, { clause })
    })
    return clauses.length === 0 ? [] : [t('blank.level', { level }), ...clauses]
  }).join('\n')

function noteLines(source: FilledGraded, t: PaperTexts): readonly string[] {
  const { template, trace } = source
  const { gradeScale = [], ladderNote, notes = [], categories } = template
  return [
    ...gradedConclusion(source, t),
    ...(ladderNote === undefined ? [] : [ladderNote]),
    ...gradeScale.map(({ code, meaning }) => t('blank.gradeMeaning', { code, meaning })),
    ...notes,
    ...(categories.some(({ items }) => items.some((item) => item.key === true)) ? [t('blank.stars')] : []),
    templateLine('graded.rule.template', template, trace.template.sha256, t),
  ]
}
