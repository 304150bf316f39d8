import { exact, type Points } from '../shared/points'
import type { Amount, ScoredTemplate } from './template'

/** Values by parameter id. */
export type ParameterValues = ReadonlyMap<string, number | string>

/** Turns an amount of a rule into an exact number. */
export type ValueOf = (amount: Amount) => Points

/** The value of every parameter of the template, in its order: the scheme's where it set one, else the default. */
export function parameterValues(
  template: Pick<ScoredTemplate, 'parameters'>,
  given: Readonly<Record<string, number | string>>,
): ParameterValues {
  return new Map(
    (template.parameters ?? []).map(({ id, default: byDefault }) => [
      id,
      Object.hasOwn(given, id) ? (given[id] ?? byDefault) : byDefault,
    ]),
  )
}

/** The amount as a plain number. A reference that a checked template cannot hold is a bug. */
export function numberOf(amount: Amount, values: ParameterValues): number {
  if (typeof amount === 'number') return amount
  const value = values.get(amount.param)
  if (typeof value !== 'number') throw new Error(`parameter ${amount.param} of an unchecked template`)
  return value
}

export const valueOfIn =
  (values: ParameterValues): ValueOf =>
  (amount) =>
    exact(numberOf(amount, values))
