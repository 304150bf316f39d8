import type { Rule } from '../scoring/template'
import type { RecognisedClause } from './clauses/clause'
import type { DraftLine } from './draft'
import { isSame, patched } from './patched'

/** What reads a scoring text: its clauses, and the rule that clauses make of an item of so many points. */
export interface ScoringReader {
  readonly clausesOf: (text: string) => readonly RecognisedClause[]
  readonly ruleOf: (clauses: readonly RecognisedClause[], points: number | null) => Rule | null
}

/** The words of the scoring cell: the source text, else the text of the rule. */
export const scoringText = ({ item, source }: DraftLine): string => source?.text ?? item.scoring?.text ?? ''

/** Whether the rule is the one that the clauses make, so that it follows them; a rule that somebody set stays as it is. */
export function followsClauses({ item, source }: DraftLine, reader: ScoringReader): boolean {
  return source !== null && isSame(withoutText(item.scoring), withoutText(reader.ruleOf(source.clauses, item.points)))
}

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
 * none. A rule that somebody set stays and only gets the words.
 */
export function withScoringText(line: DraftLine, text: string, reader: ScoringReader): DraftLine {
  if (text === scoringText(line)) return line
  const follows = line.item.scoring === null || followsClauses(line, reader)
  if (text === '')
    return { ...line, source: null, item: { ...line.item, scoring: follows ? null : worded(line.item.scoring, '') } }
  if (!follows && line.source === null) return { ...line, item: { ...line.item, scoring: worded(line.item.scoring, text) } }
  const clauses = reader.clausesOf(text)
  const scoring = follows ? reader.ruleOf(clauses, line.item.points) : line.item.scoring
  return { ...line, source: { text, clauses }, item: { ...line.item, scoring: worded(scoring, text) } }
}

/** Splits the text of an item anew and makes its rule of it, whatever the rule was. */
export function splitAnew(line: DraftLine, reader: ScoringReader): DraftLine {
  const text = scoringText(line)
  return text === '' ? line : withClauses({ ...line, source: { text, clauses: [] } }, reader.clausesOf(text), reader)
}

/** Gives an item other clauses of the same text, and the rule that they make. */
export function withClauses(line: DraftLine, clauses: readonly RecognisedClause[], reader: ScoringReader): DraftLine {
  if (line.source === null) return line
  const scoring = worded(reader.ruleOf(clauses, line.item.points), line.source.text)
  return { ...line, source: { ...line.source, clauses }, item: { ...line.item, scoring } }
}

/** Gives an item other points. Where its full mark stands in the rule as well, the rule follows. */
export function withPoints(line: DraftLine, points: number | null, reader: ScoringReader): DraftLine {
  const { item } = line
  if (followsClauses(line, reader)) {
    const scoring = worded(reader.ruleOf(line.source?.clauses ?? [], points), scoringText(line))
    return { ...line, item: { ...item, points, scoring } }
  }
  return {
    ...line,
    item: { ...item, points, scoring: points === null ? item.scoring : rescaled(item.scoring, item.points, points) },
  }
}

function rescaled(rule: Rule | null, from: number | null, to: number): Rule | null {
  if (rule?.kind === 'yes_no' && rule.points === from) return { ...rule, points: to }
  if (rule?.kind === 'manual' && rule.max === from) return { ...rule, max: to }
  return rule
}
