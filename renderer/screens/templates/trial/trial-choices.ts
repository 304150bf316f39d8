import type { Fact } from '@core/scoring/fact'
import type { Item } from '@core/scoring/template'

/**
 * The fact after the n-th clause was chosen by its digit: a tick of a list, one of two answers, a step by its threshold. A step whose
 * threshold is a parameter, and rules that take figures, have no such fact.
 */
export function chosenBy({ scoring: rule }: Item, fact: Fact | undefined, nth: number): Fact | null {
  switch (rule.kind) {
    case 'yes_no':
      return nth === 1 || nth === 2 ? { met: nth === 1 } : null
    case 'checklist': {
      const option = rule.options[nth - 1]
      if (option === undefined) return null
      const ticked = fact?.ticked ?? []
      const isTicked = ticked.includes(option.id)
      return { ticked: rule.options.map(({ id }) => id).filter((id) => (id === option.id ? !isTicked : ticked.includes(id))) }
    }
    case 'tiers': {
      const threshold = rule.steps[nth - 1]?.threshold
      return typeof threshold === 'number' ? { value: threshold } : null
    }
    default:
      return null
  }
}
