import { known, type FigureEntry } from './figure'
import { goalProgress } from './goal-progress'
import type { RegistryFile } from './registry-file'

/**
 * Goals of the agreements that stand on the day of the visit, and how many of them are reached by then: by what was typed,
 * else by workload and postings. A goal of which neither is known leaves open how many are reached. A doctor has none.
 */
export function goalFacts({ subject, agreements = [], postings, day }: RegistryFile): readonly FigureEntry[] {
  if (subject.role === 'dispatched_staff') return []
  const own = agreements.filter((one) => subject.role === 'recipient_org' || one.supporterId === subject.supporterId)
  const goals = own.flatMap((agreement) => {
    const theirs = postings.filter(({ supporterId }) => supporterId === agreement.supporterId)
    return agreement.goals.map((goal) => ({ goal, ...goalProgress(goal, agreement, theirs, day) }))
  })
  if (goals.length === 0) return []
  const met = goals.filter(({ goal, reached }) => reached >= goal.target)
  const isOpen = goals.some(({ goal, recorded }) => recorded === null && goal.progress === 0)
  return [
    ...known('agreement.goalsMet', isOpen ? null : met.length, { names: met.map(({ goal }) => goal.metric) }),
    ...known('agreement.goals', goals.length, { names: goals.map(({ goal }) => goal.metric) }),
  ]
}
