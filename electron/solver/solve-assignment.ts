import highsLoader, { type Highs, type ModelData } from 'highs'
import type { AssignmentProblem } from '../core/pairing/proposal/assignment-problem'
import {
  linearProgram,
  pairColumn,
  readAssignment,
  type Column,
  type PairVariable,
} from '../core/pairing/proposal/linear-program'
import { bestPairs, cheaperPairs, type RowPrices } from '../core/pairing/proposal/prices'

/** The hospital of each clinic by position, and the prices that prove no other assignment costs less. */
export interface AssignmentSolution {
  readonly supporterOf: readonly number[]
  readonly prices: RowPrices
}

/** Pairs a clinic starts with, and that it gets at most in each further round. */
const FIRST_PAIRS = 8
const FURTHER_PAIRS = 4

/** The WebAssembly program, read once a thread. */
let loading: Promise<Highs> | undefined

/**
 * Solves an assignment to the proven optimum. The program starts with the cheapest pairs of each clinic; pairs that the
 * prices say could improve it are added until there is none (column generation), so a large problem is never written
 * out in full and nothing is lost by that. The simplex method ends in a corner, which is whole (linear-program.ts).
 */
export async function solveAssignment(problem: AssignmentProblem): Promise<AssignmentSolution> {
  loading ??= highsLoader()
  const highs = await loading
  const program = linearProgram(problem, bestPairs(problem, FIRST_PAIRS))
  const columns = [...program.columns]
  return highs.withModel(modelOf(program.rows, columns), (model) => {
    model.options.set({ output_flag: false, solver: 'simplex' })
    for (;;) {
      const { modelStatus } = model.run()
      if (modelStatus !== highs.constants.modelStatus.optimal) throw new Error(`the solver ended with status ${modelStatus}`)
      const { colValue, rowDual } = model.getSolution()
      const prices = pricesOf(problem, rowDual)
      const cheaper = cheaperPairs(problem, prices, FURTHER_PAIRS)
      if (cheaper.length === 0) return { supporterOf: readAssignment(problem, columns, colValue), prices }
      const added = cheaper.map((pair: PairVariable) => pairColumn(problem, pair))
      columns.push(...added)
      model.addCols(columnsOf(program.rows.length, added))
    }
  })
}

function modelOf(rows: readonly number[], columns: readonly Column[]): ModelData {
  const { cost, lower, upper, matrix } = columnsOf(rows.length, columns)
  const bounds = Float64Array.from(rows)
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: bounds,
    rowUpper: bounds,
    matrix,
  }
}

function columnsOf(numRows: number, columns: readonly Column[]) {
  const starts = new Int32Array(columns.length + 1)
  const entries = columns.flatMap(({ coefficients }) => coefficients)
  for (const [at, { coefficients }] of columns.entries()) starts[at + 1] = (starts[at] ?? 0) + coefficients.length
  return {
    cost: Float64Array.from(columns, ({ cost }) => cost),
    lower: new Float64Array(columns.length),
    upper: Float64Array.from(columns, ({ upper }) => upper),
    matrix: {
      format: 'csc' as const,
      numRows,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(entries, ([row]) => row),
      values: Float64Array.from(entries, ([, value]) => value),
    },
  }
}

/** A basic solution of a totally unimodular program has whole prices; the solver's tolerance is taken off here. */
function pricesOf(problem: AssignmentProblem, rowDual: Float64Array): RowPrices {
  const whole = Array.from(rowDual, (price) => Math.round(price))
  return { recipients: whole.slice(0, problem.recipients), supporters: whole.slice(problem.recipients) }
}
