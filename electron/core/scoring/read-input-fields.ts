import { AppError } from '../shared/app-error'
import { isRecord, placeIn, type JsonRecord } from './json-values'

/** The parts of `{ facts, vetoes?, parameters? }`, each still to be read; absent ones are empty. */
export interface InputFields {
  readonly facts: JsonRecord
  readonly vetoes: readonly unknown[]
  readonly parameters: JsonRecord
}

/**
 * Takes a facts document apart. Nothing is passed over: an unknown field is refused by its name.
 * @throws AppError FACTS_INVALID
 */
export function readInputFields(json: unknown): InputFields {
  if (!isRecord(json)) throw new AppError('FACTS_INVALID', { at: 'facts' })
  const stranger = Object.keys(json).find((name) => !['facts', 'vetoes', 'parameters'].includes(name))
  if (stranger !== undefined) throw new AppError('FACTS_INVALID', { at: placeIn('', stranger) })
  const { facts, vetoes = [], parameters = {} } = json
  if (!isRecord(facts)) throw new AppError('FACTS_INVALID', { at: 'facts' })
  if (!Array.isArray(vetoes)) throw new AppError('FACTS_INVALID', { at: 'vetoes' })
  if (!isRecord(parameters)) throw new AppError('FACTS_INVALID', { at: 'parameters' })
  return { facts, vetoes, parameters }
}

/**
 * Veto codes once each and in the order of the template.
 * @throws AppError FACTS_INVALID, VETO_UNKNOWN
 */
export function readVetoes(known: readonly string[], json: readonly unknown[]): readonly string[] {
  json.forEach((code, index) => {
    if (typeof code !== 'string') throw new AppError('FACTS_INVALID', { at: placeIn('vetoes', index) })
    if (!known.includes(code)) throw new AppError('VETO_UNKNOWN', { at: placeIn('vetoes', code) })
  })
  return known.filter((code) => json.includes(code))
}

/**
 * Reads the facts of a template that has neither vetoes nor parameters: every one of those is unknown to it.
 *
 * @param items What a fact may belong to, by its code.
 * @throws AppError FACTS_INVALID, ITEM_UNKNOWN, VETO_UNKNOWN, PARAMETER_UNKNOWN, and what `read` throws
 */
export function readPlainFacts<I, F>(
  items: ReadonlyMap<string, I>,
  json: unknown,
  read: (item: I, fact: unknown) => F,
): Readonly<Record<string, F>> {
  const { facts, vetoes, parameters } = readInputFields(json)
  readVetoes([], vetoes)
  const [parameter] = Object.keys(parameters)
  if (parameter !== undefined) throw new AppError('PARAMETER_UNKNOWN', { at: placeIn('parameters', parameter) })
  return readFactsOf(items, facts, read)
}

/** @throws AppError ITEM_UNKNOWN, and what `read` throws */
export function readFactsOf<I, F>(
  items: ReadonlyMap<string, I>,
  facts: JsonRecord,
  read: (item: I, fact: unknown) => F,
): Readonly<Record<string, F>> {
  return Object.fromEntries(
    Object.entries(facts).map(([code, fact]) => {
      const item = items.get(code)
      if (item === undefined) throw new AppError('ITEM_UNKNOWN', { at: placeIn('', code) })
      return [code, read(item, fact)]
    }),
  )
}
