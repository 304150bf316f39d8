import { NOBODY, type AssignmentProblem } from './assignment-problem'

/** What a variable of the program stands for. */
export type Variable =
  | { readonly kind: 'pair'; readonly recipient: number; readonly supporter: number }
  | { readonly kind: 'unpaired'; readonly recipient: number }
  | { readonly kind: 'place'; readonly supporter: number }

/** A variable with its cost, its upper bound (the lower one is 0) and its coefficients by row. */
export interface Column {
  readonly variable: Variable
  readonly cost: number
  readonly upper: number
  readonly coefficients: readonly (readonly [row: number, value: number])[]
}

/**
 * Least cost such that every row adds up to its value. Row r < recipients: the clinic has one hospital or none (1). Row
 * recipients + s: the hospital takes as many clinics as it has places filled (0).
 *
 * Each column has at most one +1 among the clinics and one entry among the hospitals, so with the second group of rows
 * turned round it is the matrix of a network: totally unimodular. Every basic solution is whole, and so are its prices.
 */
export interface LinearProgram {
  readonly rows: readonly number[]
  readonly columns: readonly Column[]
}

export type PairVariable = Extract<Variable, { kind: 'pair' }>

/** The program over some of the allowed pairs; it always has a solution, because a clinic may stay without. */
export function linearProgram(problem: AssignmentProblem, pairs: readonly PairVariable[]): LinearProgram {
  const unpaired = Array.from({ length: problem.recipients }, (_, recipient): Column => {
    return { variable: { kind: 'unpaired', recipient }, cost: problem.unpaired, upper: 1, coefficients: [[recipient, 1]] }
  })
  const places = problem.places.flatMap((prices, supporter) =>
    prices.map((cost): Column => {
      return { variable: { kind: 'place', supporter }, cost, upper: 1, coefficients: [[problem.recipients + supporter, -1]] }
    }),
  )
  return {
    rows: [...new Array<number>(problem.recipients).fill(1), ...new Array<number>(problem.supporters).fill(0)],
    columns: [...unpaired, ...places, ...pairs.map((pair) => pairColumn(problem, pair))],
  }
}

export function pairColumn(problem: AssignmentProblem, variable: PairVariable): Column {
  const { recipient, supporter } = variable
  return {
    variable,
    cost: problem.costs[recipient * problem.supporters + supporter] ?? 0,
    upper: 1,
    coefficients: [
      [recipient, 1],
      [problem.recipients + supporter, 1],
    ],
  }
}

/**
 * Hospital of each clinic, read from the values of the columns.
 * @throws Error when a value is not whole: the solver broke its word.
 */
export function readAssignment(problem: AssignmentProblem, columns: readonly Column[], values: ArrayLike<number>): number[] {
  const supporterOf = new Array<number>(problem.recipients).fill(NOBODY)
  for (const [at, { variable }] of columns.entries()) {
    const value = values[at] ?? 0
    if (Math.abs(value - Math.round(value)) > 1e-6) throw new Error(`the solver gave ${value} for a whole variable`)
    if (variable.kind === 'pair' && Math.round(value) === 1) supporterOf[variable.recipient] = variable.supporter
  }
  return supporterOf
}
