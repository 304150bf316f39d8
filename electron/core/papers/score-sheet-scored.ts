import { parameterValues, type ParameterValues } from '../scoring/parameters'
import type { ItemScore, SheetScore } from '../scoring/score'
import { itemDecimals } from '../scoring/shown-decimals'
import type { Item, Veto } from '../scoring/template'
import { points, ZERO } from '../shared/points'
import { effectText, hasKeyItems, requirementLines } from './blank-scored'
import { checkLines } from './blank-parts'
import { conclusionLines, resultLine } from './conclusion'
import { fixedText, numberText } from './figures'
import { plainText } from './form-parts'
import { titleIn } from './in-language'
import type { PaperTexts } from './paper-texts'
import { groundsOf } from './report-tables'
import { numberedLines, ruleLines } from './rule-lines'
import { ruleSentences, settledParameters } from './rule-sentence'
import type { FilledScored, FilledTable } from './score-sheet-source'

/** A sheet in points: sections, bonus items, vetoes, then the total over notes. */
export function filledScored(source: FilledScored, t: PaperTexts): FilledTable {
  const { template, others } = source
  const head = ['content', 'requirement', 'methods', 'standard'].map((column) => t(`blank.head.${column}`))
  const stages = others.map(({ stage }) => t(`scoreSheet.stage.${stage}`))
  const values = parameterValues(template, source.input.parameters)
  const rows = (category: string, items: readonly Item[]) => items.map((item) => itemRow(category, item, values, source, t))
  return {
    table: {
      head: [...head, t('scoreSheet.found'), ...stages, t('blank.head.awarded')],
      rows: [
        ...template.categories.flatMap((section) => rows(sectionText(section.code, source, t), section.items)),
        ...rows(bonusText(source, t), template.bonusItems ?? []),
        ...(template.vetoes ?? []).map((veto) => vetoRow(veto, source, t)),
      ],
      total: totalRow(source, t),
    },
    others: others.length,
    notes: { label: t('blank.notes'), text: numberedLines(noteLines(source, t), t).join('\n') },
  }
}

/** Code, title, points and what was awarded of them: 小计. */
function sectionText(code: string, { template, score, frame }: FilledScored, t: PaperTexts): string {
  const section = template.categories.find((one) => one.code === code)
  if (section === undefined) return code
  const title = t('blank.section', { code, title: titleIn(section, frame.language), points: numberText(section.points) })
  const awarded = score.sections.find((one) => one.code === code)?.awarded ?? '0'
  return `${title}\n${t('scoreSheet.subtotal', { points: fixedText(points(awarded), itemDecimals(template)) })}`
}

const bonusText = ({ template: { bonusCap } }: FilledScored, t: PaperTexts): string =>
  bonusCap === undefined ? t('blank.bonus') : t('blank.bonusCapped', { cap: numberText(bonusCap) })

function itemRow(category: string, item: Item, values: ParameterValues, source: FilledScored, t: PaperTexts): readonly string[] {
  const { template, frame, score, others, remarks } = source
  const mark = markOf(score, item.code)
  const isBonus = (template.bonusItems ?? []).some(({ code }) => code === item.code)
  const remark = (remarks[item.code] ?? '').trim()
  const isClaimed = mark !== undefined && !(isBonus && mark.state === 'unanswered')
  const found = isClaimed ? groundsOf(source, item, mark, t) : t('none')
  return [
    category,
    plainText(requirementLines(item, frame.language, t)),
    plainText(checkLines(item, template.checkMethods, t)),
    standardText(item, values, t),
    remark === '' ? found : `${found}\n${t('scoreSheet.remark', { remark })}`,
    ...others.map((other) => awardedText(markOf(other.score, item.code), t)),
    isClaimed ? awardedText(mark, t) : t('none'),
  ]
}

/** 评分标准 in the words of the template, or made from the rule where it has none. */
function standardText(item: Item, values: ParameterValues, t: PaperTexts): string {
  const { scoring, points: full, noEvidenceScoresZero } = item
  const { text = '', guidance = '' } = scoring
  const words = [text, guidance === text ? '' : guidance].filter((one) => one.trim() !== '')
  const parts =
    words.length > 0
      ? words
      : [ruleSentences(scoring, { t, points: full, parameter: settledParameters(values) }).join(t('rule.semicolon'))]
  return [...parts, ...(noEvidenceScoresZero === true ? [t('blank.noEvidence')] : [])].join('\n')
}

function vetoRow(veto: Veto, { template, score, vetoEvidence, others }: FilledScored, t: PaperTexts): readonly string[] {
  const isRaised = score.vetoes.includes(veto.code)
  const evidence = (vetoEvidence[veto.code] ?? '').trim()
  return [
    t('blank.vetoes'),
    t('blank.veto', { code: veto.code, title: veto.title }),
    t('none'),
    effectText(template, veto, t),
    t(isRaised ? 'scoreSheet.raised' : 'scoreSheet.notRaised') + (isRaised && evidence !== '' ? t('list.colon') + evidence : ''),
    ...others.map(() => t('none')),
    t('none'),
  ]
}

/** 综合得分 with what of it was awarded on top, and the grade; how far it is while it is not finished. */
function totalRow(source: FilledScored, t: PaperTexts): readonly string[] {
  const { template, score, others } = source
  const isBonus = !points(score.bonus).equals(ZERO)
  const bonus = isBonus ? t('scoreSheet.ofBonus', { points: fixedText(points(score.bonus), itemDecimals(template)) }) : ''
  const result = score.status === 'incomplete' ? resultLine(source, t) : gradeText(score, t)
  const words = t(result === '' ? 'scoreSheet.total' : 'scoreSheet.totalAndResult', { bonus, result })
  const cells = [...others.map((other) => other.score), score].map(({ total }) => total ?? t('none'))
  return [words, ...['', '', '', ''], ...cells]
}

const gradeText = ({ grade, vetoes }: SheetScore, t: PaperTexts): string =>
  (grade === null ? '' : t('scoreSheet.grade', { grade })) + (vetoes.length === 0 ? '' : t('scoreSheet.vetoed'))

/** How the total came about, what the template notes, and how points become total and grade. */
function noteLines(source: FilledScored, t: PaperTexts): readonly string[] {
  const { template, trace } = source
  return [
    ...conclusionLines(source, t),
    ...(template.notes ?? []),
    ...(hasKeyItems(template) ? [t('blank.stars')] : []),
    ...ruleLines(template, trace.template.sha256, t),
  ]
}

const markOf = ({ items }: SheetScore, code: string): ItemScore | undefined => items.find((item) => item.code === code)

const awardedText = (mark: ItemScore | undefined, t: PaperTexts): string =>
  mark === undefined ? t('none') : (mark.points ?? t(`state.${mark.state}`))
