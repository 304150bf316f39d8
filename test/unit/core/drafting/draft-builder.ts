import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Draft, DraftLine, NewKey } from '@core/drafting/draft'
import { draftOfTemplate } from '@core/drafting/draft-of-template'
import { draftRows } from '@core/drafting/draft-rows'
import type { CellWords } from '@core/drafting/grid-cells'
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

export const words: CellWords = {
  evidence: { never: '不须附', on_deduction: '扣分须附', always: '必须附' },
  yes: '可',
  no: '不可',
  comma: '、',
}
