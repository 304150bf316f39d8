import { awardedSum } from '../scoring/awarded-sum'
import { countedItems } from '../scoring/counted-items'
import type { SheetInput } from '../scoring/fact'
import type { SheetScore, Trace } from '../scoring/score'
import { itemDecimals, totalDecimals } from '../scoring/shown-decimals'
import type { ScoredTemplate, Veto } from '../scoring/template'
import { effectOf, raisedVetoes } from '../scoring/vetoes'
import { exact, least, points, roundHalfUp, sum, ZERO } from '../shared/points'
import { fixedText, shortFigure } from './figures'
import type { PaperTexts } from './paper-texts'

export interface ConclusionSource {
  readonly template: ScoredTemplate
  readonly input: SheetInput
  readonly score: SheetScore
  readonly trace: Trace
  /** Evidence by veto code. */
  readonly vetoEvidence: Readonly<Record<string, string>>
}

/** The answer in one line: "76.91 分 一票否决：不合格", "未评完 已评 24 / 共 27". */
export function resultLine({ template, score }: ConclusionSource, t: PaperTexts): string {
  if (score.status === 'incomplete') return t('result.incomplete', { answered: score.answered, of: score.of })
  if (score.total === null) return t('result.nothingApplies')
  const effects = raisedVetoes(template, score).map((veto) => effectOf(veto, template))
  const values = { total: score.total, grade: score.grade ?? '' }
  if (effects.includes('zero_total') || effects.includes('force_grade')) return t('result.vetoed', values)
  return t(effects.includes('no_rank') ? 'result.noRank' : 'result.graded', values)
}

/** Why it is so: range or formula, 缺项, bonus, grounds of each veto. */
export function conclusionLines(source: ConclusionSource, t: PaperTexts): readonly string[] {
  const { template, score } = source
  const lines: string[] = []
  if (score.status === 'incomplete') {
    if (score.range.min !== null && score.range.max !== null)
      lines.push(t('conclusion.range', { min: score.range.min, max: score.range.max }))
    lines.push(t('conclusion.unanswered', { items: score.unanswered.join(t('list.comma')) }))
  } else if (score.total !== null) {
    lines.push(reckoning(source, t))
  }
  const waived = countedItems(template, score).filter((item) => item.state === 'not_applicable')
  if (waived.length > 0) {
    const items = waived.map((item) => t('conclusion.waivedItem', { code: item.code, points: item.max }))
    const params = { count: waived.length, items: items.join(t('list.comma')) }
    lines.push(t(`conclusion.waived.${template.notApplicablePolicy}`, params))
  }
  if (!isZero(score.bonus)) lines.push(bonusLine(template, score, t))
  for (const veto of raisedVetoes(template, score)) lines.push(vetoGrounds(veto, source, t))
  return lines
}

function vetoGrounds(veto: Veto, { template, vetoEvidence }: ConclusionSource, t: PaperTexts): string {
  const evidence = vetoEvidence[veto.code] ?? ''
  const params = { code: veto.code, title: veto.title, evidence, section: veto.section ?? '' }
  if (effectOf(veto, template) === 'zero_section') return t('conclusion.zeroSection', params)
  return t(evidence === '' ? 'conclusion.vetoed' : 'conclusion.vetoedEvidence', params)
}

function bonusLine(template: ScoredTemplate, score: SheetScore, t: PaperTexts): string {
  const bonus = fixedText(points(score.bonus), itemDecimals(template))
  return template.bonusCap === undefined
    ? t('conclusion.bonus', { bonus })
    : t('conclusion.bonusCapped', { bonus, cap: template.bonusCap })
}

/**
 * How the total came about. The formula is printed only where its printed figures give the printed total,
 * so that a reader with a pocket calculator never finds another number; else the method in words.
 */
function reckoning(source: ConclusionSource, t: PaperTexts): string {
  const { template, score } = source
  const zeroed = raisedVetoes(template, score).some((veto) => effectOf(veto, template) === 'zero_total')
  const formula = plainFormula(source, t)
  if (formula === null) return t(zeroed ? 'conclusion.zeroTotal' : 'conclusion.method')
  if (zeroed) return t('conclusion.zeroTotalFrom', { formula: formula.text })
  return formula.total === score.total ? formula.text : t('conclusion.method')
}

/** null where sections are weighed or rescaled one by one, or one of them counts 0. */
function plainFormula(
  { template, score, trace }: ConclusionSource,
  t: PaperTexts,
): { readonly text: string; readonly total: string } | null {
  const isWeighted = template.categories.some((section) => section.weight !== undefined)
  const zeroSection = raisedVetoes(template, score).some((veto) => effectOf(veto, template) === 'zero_section')
  if (isWeighted || zeroSection || template.notApplicablePolicy === 'rescale_section') return null
  // As it will be printed: a formula that does not give the total when it is worked out again is worse than none.
  const awarded = roundHalfUp(awardedSum(trace), itemDecimals(template))
  const applicable = sum(score.sections.map((section) => points(section.applicable)))
  const full = exact(template.totalPoints)
  const bonus = points(score.bonus)
  const unrounded = awarded.mul(full).div(applicable).add(bonus)
  const total = fixedText(template.capTotal ? least(unrounded, full) : unrounded, totalDecimals(template))
  const params = {
    awarded: fixedText(awarded, itemDecimals(template)),
    applicable: shortFigure(applicable),
    full: shortFigure(full),
    bonus: fixedText(bonus, itemDecimals(template)),
    total,
  }
  const scaling = applicable.equals(full) ? 'sum' : 'scaled'
  const key = isZero(score.bonus) ? scaling : `${scaling}Bonus`
  const capped = template.capTotal === true && unrounded.gt(full) ? t('conclusion.capTotal', params) : ''
  return { text: t(`conclusion.formula.${key}`, params) + capped, total }
}

const isZero = (text: string): boolean => points(text).equals(ZERO)
