import { AppError } from '../shared/app-error'
import { itemBreaches } from './check-scored-template'
import type { SheetInput } from './fact'
import { isDecimal, isText, placeIn, type JsonRecord } from './json-values'
import { parameterValues } from './parameters'
import { readFact } from './read-fact'
import { readFactsOf, readInputFields, readVetoes } from './read-input-fields'
import { ruleKindOf } from './rules/rule-kinds'
import type { ScoredTemplate } from './template'
import { allItems } from './template-items'

/**
 * Reads everything a score follows from: `{ facts, vetoes?, parameters? }` (norm of scores, section 8).
 * Nothing is passed over: an unknown field, id or code is refused by its name.
 *
 * @param template A template without breaches.
 * @throws AppError FACTS_INVALID, ITEM_UNKNOWN, VETO_UNKNOWN, PARAMETER_UNKNOWN, PARAMETER_INVALID or one of
 *   FACT_FAILURES, with `at`: "A3.counts.d9", "vetoes.V9", "parameters.target".
 */
export function readSheetInput(template: ScoredTemplate, json: unknown): SheetInput {
  const fields = readInputFields(json)
  const items = new Map(allItems(template).map((item) => [item.code, item]))
  return {
    parameters: readParameters(template, fields.parameters),
    facts: readFactsOf(items, fields.facts, readFact),
    vetoes: readVetoes(
      (template.vetoes ?? []).map((veto) => veto.code),
      fields.vetoes,
    ),
  }
}

/** The scheme's values; with them every rule must still be one that publishing accepts. */
function readParameters(template: ScoredTemplate, json: JsonRecord): SheetInput['parameters'] {
  if (Object.keys(json).length === 0) return {}
  const defaults = parameterValues(template, {})
  const given = Object.fromEntries(
    Object.entries(json).map(([id, value]) => {
      const at = placeIn('parameters', id)
      const byDefault = defaults.get(id)
      if (byDefault === undefined) throw new AppError('PARAMETER_UNKNOWN', { at })
      const isSameKind = typeof byDefault === 'number' ? isDecimal(value) : isText(value)
      if (!isSameKind) throw new AppError('PARAMETER_INVALID', { at })
      return [id, value as number | string]
    }),
  )
  const values = parameterValues(template, given)
  for (const item of allItems(template)) {
    const used = ruleKindOf(item.scoring)
      .amounts(item.scoring)
      .find((amount) => typeof amount !== 'number' && Object.hasOwn(given, amount.param))
    if (typeof used === 'object' && itemBreaches(template, item, values).length > 0) {
      throw new AppError('PARAMETER_INVALID', { at: placeIn('parameters', used.param) })
    }
  }
  return given
}
