import { sameJson } from '../inspection/same-json'
import type { Rule } from '../scoring/template'
import type { RecognisedClause } from './clauses/clause'
import { recogniseClauses } from './clauses/recognise-clauses'
import { ruleOfClauses } from './clauses/rule-of-clauses'
import type { DraftLine } from './draft'
import { patched } from './patched'

/** The words of the scoring cell: the source text, else the text of the rule. */
export const scoringText = ({ item, source }: DraftLine): string => source?.text ?? item.scoring?.text ?? ''

/** Whether the rule is the one that the clauses make, so that it follows them; a rule that somebody set stays as it is. */
export const followsClauses = ({ item, source }: DraftLine): boolean =>
  source !== null && sameJson(withoutText(item.scoring), withoutText(ruleOfClauses(source.clauses, item.points).rule))

function withoutText(rule: Rule | null): object | null {
  if (rule === null) return null
  const { text: _text, ...rest } = rule
  return rest
}

/** A rule with these words beside it. */
const worded = (rule: Rule | null, text: string): Rule | null =>
  rule === null ? null : patched<Rule>(rule, { text: text === '' ? undefined : text })

/**
 * Gives an item another scoring text. The text is split anew; the rule follows when it came from the text before or there was
 * none. A rule that somebody set stays; where the new words say otherwise, every clause of them waits for a person.
 * @param isBonus The item's points come on top of the sheet.
 */
export function withScoringText(line: DraftLine, text: string, isBonus: boolean): DraftLine {
  if (text === scoringText(line)) return line
  const { item } = line
  const follows = item.scoring === null || followsClauses(line)
  if (text === '') return { ...line, source: null, item: { ...item, scoring: follows ? null : worded(item.scoring, '') } }
  const clauses = recogniseClauses(text, { points: item.points, isBonus })
  const next: DraftLine = { ...line, source: { text, clauses }, item: { ...item, scoring: worded(item.scoring, text) } }
  if (follows) return ruledByClauses(next)
  return followsClauses(next) ? next : { ...next, source: { text, clauses: clauses.map(doubted) } }
}

/** 扣完为止 says nothing that a rule could contradict. */
const doubted = (one: RecognisedClause): RecognisedClause => (one.clause.kind === 'floor' ? one : { ...one, certainty: 'check' })

/** Splits the text of an item anew and makes its rule of it, whatever the rule was. */
export function splitAnew(line: DraftLine, isBonus: boolean): DraftLine {
  const text = scoringText(line)
  if (text === '') return line
  return ruledByClauses({ ...line, source: { text, clauses: recogniseClauses(text, { points: line.item.points, isBonus }) } })
}

/** Makes the rule of the item's clauses, whatever it was. */
export function ruledByClauses(line: DraftLine): DraftLine {
  if (line.source === null) return line
  const scoring = worded(ruleOfClauses(line.source.clauses, line.item.points).rule, line.source.text)
  return { ...line, item: { ...line.item, scoring } }
}

/** Gives an item other clauses of the same text; the rule follows where it came from them. */
export function withClauses(line: DraftLine, clauses: readonly RecognisedClause[]): DraftLine {
  if (line.source === null) return line
  const next = { ...line, source: { ...line.source, clauses } }
  return followsClauses(line) ? ruledByClauses(next) : next
}

/** Gives an item other points. Where its full mark stands in the rule as well, the rule follows. */
export function withPoints(line: DraftLine, points: number | null): DraftLine {
  const next = { ...line, item: { ...line.item, points } }
  if (followsClauses(line)) return ruledByClauses(next)
  if (points === null) return next
  return { ...next, item: { ...next.item, scoring: rescaled(line.item.scoring, line.item.points, points) } }
}

function rescaled(rule: Rule | null, from: number | null, to: number): Rule | null {
  if (rule?.kind === 'yes_no' && rule.points === from) return { ...rule, points: to }
  if (rule?.kind === 'manual' && rule.max === from) return { ...rule, max: to }
  return rule
}
