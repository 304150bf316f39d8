import { AppError } from '../shared/app-error'
import { itemBreaches } from './check-scored-template'
import type { Facts, SheetInput } from './fact'
import { isDecimal, isRecord, isText, placeIn } from './json-values'
import { parameterValues } from './parameters'
import { readFact } from './read-fact'
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
  if (!isRecord(json)) throw new AppError('FACTS_INVALID', { at: 'facts' })
  const stranger = Object.keys(json).find((name) => !['facts', 'vetoes', 'parameters'].includes(name))
  if (stranger !== undefined) throw new AppError('FACTS_INVALID', { at: placeIn('', stranger) })
  return {
    parameters: Object.hasOwn(json, 'parameters') ? readParameters(template, json['parameters']) : {},
    facts: readFacts(template, json['facts']),
    vetoes: Object.hasOwn(json, 'vetoes') ? readVetoes(template, json['vetoes']) : [],
  }
}

function readFacts(template: ScoredTemplate, json: unknown): Facts {
  if (!isRecord(json)) throw new AppError('FACTS_INVALID', { at: 'facts' })
  const items = new Map(allItems(template).map((item) => [item.code, item]))
  return Object.fromEntries(
    Object.entries(json).map(([code, fact]) => {
      const item = items.get(code)
      if (item === undefined) throw new AppError('ITEM_UNKNOWN', { at: placeIn('', code) })
      return [code, readFact(item, fact)]
    }),
  )
}

/** Codes once each and in the order of the template. */
function readVetoes(template: ScoredTemplate, json: unknown): readonly string[] {
  if (!Array.isArray(json)) throw new AppError('FACTS_INVALID', { at: 'vetoes' })
  const known = (template.vetoes ?? []).map((veto) => veto.code)
  json.forEach((code: unknown, index) => {
    if (typeof code !== 'string') throw new AppError('FACTS_INVALID', { at: placeIn('vetoes', index) })
    if (!known.includes(code)) throw new AppError('VETO_UNKNOWN', { at: placeIn('vetoes', code) })
  })
  return known.filter((code) => json.includes(code))
}

/** The scheme's values; with them every rule must still be one that publishing accepts. */
function readParameters(template: ScoredTemplate, json: unknown): SheetInput['parameters'] {
  if (!isRecord(json)) throw new AppError('FACTS_INVALID', { at: 'parameters' })
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
