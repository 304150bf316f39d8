import { decimalText, exact, least, roundHalfUp, shortText, ZERO, type Points } from '../shared/points'
import type { Fact, SheetInput } from './fact'
import { forcedGrade, gradeOf } from './grades'
import { parameterValues, valueOfIn } from './parameters'
import type { ItemScore, SectionScore, SheetScore, Trace } from './score'
import { countedPoints, markItem, type Mark } from './score-item'
import { itemDecimals, totalDecimals } from './shown-decimals'
import type { Item, ScoredTemplate } from './template'
import { isScored } from './template-items'
import { bonusPoints, sectionTotal, type End, type SectionSums } from './totals'
import { traceOf } from './trace-of'
import { workOut, type WorkedSheet } from './work-out'

/**
 * Scores one sheet and accounts for it (norm of scores, sections 3 to 6 and 8). Arithmetic is exact; points are
 * rounded half up where the template says, and once more at the total. The same input gives the same bytes.
 *
 * @param template A template without breaches.
 * @param input Read by `readSheetInput` or `readFact`.
 * @param version.sha256 Hash of the template's canonical JSON, for the Trace.
 */
export function scoreSheet(
  template: ScoredTemplate,
  input: SheetInput,
  version: { readonly sha256: string },
): { readonly score: SheetScore; readonly trace: Trace } {
  const sheet = workOut(template, input)
  const score = scoreOf(sheet)
  return { score, trace: traceOf(sheet, score, version.sha256) }
}

/**
 * What one item comes to with a fact, as a sheet would show it; beside a sheet, for what others said of the item.
 *
 * @param item Of the template.
 * @param parameters Values of the scheme.
 */
export function scoreItem(
  template: ScoredTemplate,
  item: Item,
  fact: Fact,
  parameters: Readonly<Record<string, number | string>>,
): ItemScore {
  const isBonus = template.bonusItems?.includes(item) === true
  const policy = isBonus ? 'rescale' : template.notApplicablePolicy
  return itemScore(template, markItem(item, fact, valueOfIn(parameterValues(template, parameters)), policy))
}

function scoreOf(sheet: WorkedSheet): SheetScore {
  const { template, sections, vetoes } = sheet
  const marks = sections.flatMap((section) => section.marks).filter((mark) => isScored(mark.item))
  const unanswered = marks.filter((mark) => mark.state === 'unanswered').map((mark) => mark.item.code)
  const isComplete = unanswered.length === 0
  const lowest = finalTotal(sheet, 'lowest')
  const highest = isComplete ? lowest : finalTotal(sheet, 'highest')
  const total = isComplete ? lowest : null
  const decimals = totalDecimals(template)
  const inText = (points: Points | null) => (points === null ? null : decimalText(points, decimals))
  return {
    status: isComplete ? 'complete' : 'incomplete',
    answered: marks.length - unanswered.length,
    of: marks.length,
    unanswered,
    range: { min: inText(lowest), max: inText(highest) },
    total: inText(total),
    bonus: decimalText(sheet.bonus, decimals),
    grade: total === null ? null : vetoes.strongest === 'force_grade' ? forcedGrade(template) : gradeOf(template, total),
    vetoes: vetoes.codes,
    ranked: total !== null && vetoes.strongest === null,
    sections: sections.map((section) => sectionScore(section, decimals)),
    items: [...sections.flatMap((section) => section.marks), ...sheet.bonusMarks].map((mark) => itemScore(template, mark)),
  }
}

/** The rounded total at one end of the range: sections, bonus, cap, veto. */
function finalTotal(sheet: WorkedSheet, end: End): Points | null {
  const { template } = sheet
  const main = sectionTotal(template, sheet.sections, end)
  if (main === null) return null
  if (sheet.vetoes.strongest === 'zero_total') return ZERO
  // A complete sheet ends at 'lowest': an unanswered bonus item is 0, not open.
  const exactTotal = main.add(bonusPoints(template, sheet.bonusSums, end))
  const capped = template.capTotal === true ? least(exactTotal, exact(template.totalPoints)) : exactTotal
  return roundHalfUp(capped, totalDecimals(template))
}

function sectionScore(sums: SectionSums, decimals: number): SectionScore {
  return { code: sums.section.code, awarded: decimalText(sums.awarded, decimals), applicable: shortText(sums.applicable) }
}

function itemScore(template: ScoredTemplate, mark: Mark): ItemScore {
  const decimals = itemDecimals(template)
  const counted = countedPoints(mark, template.scoreRounding)
  return {
    code: mark.item.code,
    points: counted === null ? null : decimalText(counted, decimals),
    max: shortText(exact(mark.item.points)),
    state: mark.state,
    lost: mark.lost.map((loss) => ({ by: loss.by, points: decimalText(loss.points, decimals) })),
  }
}
