import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RecognisedClause } from '@core/drafting/clauses/clause'
import type { Draft, DraftLine, NewKey } from '@core/drafting/draft'
import { draftOfTemplate } from '@core/drafting/draft-of-template'
import { draftRows } from '@core/drafting/draft-rows'
import type { CellTools } from '@core/drafting/grid-cells'
import type { ScoringReader } from '@core/drafting/scoring-text'
import type { ScoredTemplate } from '@core/scoring/template'

/** "k1", "k2" …: keys that tell in which order rows were made. */
export function counter(): NewKey {
  let count = 0
  return () => {
    count += 1
    return `k${count}`
  }
}

export const shippedTemplate = (name = '01-supporting-hospital'): ScoredTemplate =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../../resources/templates/${name}.json`), 'utf8'))

/** A shipped sheet as a draft whose keys are the codes of its rows, so that tests read like the sheet. */
export function shippedDraft(name?: string): Draft {
  const draft = draftOfTemplate(shippedTemplate(name), counter())
  const named = (lines: readonly DraftLine[]) => lines.map((line) => ({ ...line, key: line.item.code }))
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, key: section.code, items: named(section.items) })),
    bonusItems: named(draft.bonusItems),
    vetoes: draft.vetoes.map(({ veto }) => ({ key: veto.code, veto })),
  }
}

export const keysOf = (draft: Draft): readonly string[] => draftRows(draft).map(({ key }) => key)

/** Reads every text as one clause, and makes of it a judgement over the item's points: enough to tell what follows what. */
export const plainReader: ScoringReader = {
  clausesOf: (text): readonly RecognisedClause[] => [
    { start: 0, end: text.length, clause: { kind: 'text' }, label: text, certainty: 'check' },
  ],
  ruleOf: (clauses, points) =>
    points === null || clauses.length === 0 ? null : { kind: 'manual', min: 0, max: points, step: 0.5 },
}

export const tools: CellTools = {
  reader: plainReader,
  words: { evidence: { never: '不须附', on_deduction: '扣分须附', always: '必须附' }, yes: '可', no: '不可', comma: '、' },
}
