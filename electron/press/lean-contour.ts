import type { OutlinePoint } from './glyph-outline'

/** Steps an em that are fine enough for print: the Chinese faces of Windows are drawn on a grid of 256. */
const FINE_ENOUGH = 250
/**
 * How far a contour may leave the one it stands for, in steps: at the size of the body 0.02 mm, half a dot of an office printer.
 */
const TOLERANCE = 1.25
/** What a line stands for may leave it by less, or round shapes would get corners. */
const FLAT = 1
/** So many neighbours at most become one. */
const LONGEST_RUN = 8
/** What a stroke costs in points; the point between two curves is often not written. */
const COST = { line: 1, curve: 1.6 }
/** Pieces that a curve is drawn with, to measure distances. */
const PIECES = { given: 6, tried: 10 }

type Point = Pick<OutlinePoint, 'x' | 'y'>
/** A line, or a curve by its control point. */
interface Stroke {
  readonly from: Point
  readonly by: Point | null
  readonly to: Point
}
type Curve = Stroke & { readonly by: Point }
interface Drawn extends Stroke {
  readonly passes: readonly Point[]
}
/** The cheapest way along a contour up to the end of this stroke, which stands for those from `start` on. */
interface Step {
  readonly cost: number
  readonly start: number
  readonly stroke: Stroke
}

/** How many units of a font make a step of the grid; 1 for a font that is as coarse already. */
export const stepOf = (unitsPerEm: number): number => Math.max(1, Math.floor(unitsPerEm / FINE_ENOUGH))

/**
 * The same contour in as few points as print needs, its coordinates in steps: neighbouring strokes that one can stand for become
 * one, and points that follow from their neighbours are left out.
 * @param points In units of the font.
 * @returns Nothing to draw when fewer than three points are left.
 */
export function leanContour(points: readonly OutlinePoint[], step: number): readonly OutlinePoint[] {
  return onGrid(simplest(strokesOf(points.map(({ x, y, isOn }) => ({ x: x / step, y: y / step, isOn })))))
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y

/** Between two control points stands one of the curve that is not written. */
function strokesOf(points: readonly OutlinePoint[]): readonly Stroke[] {
  const all = points.flatMap((point, index): OutlinePoint[] => {
    const next = points[(index + 1) % points.length]
    return next === undefined || point.isOn || next.isOn ? [point] : [point, { ...middle(point, next), isOn: true }]
  })
  const first = all.findIndex(({ isOn }) => isOn)
  if (first === -1) return []
  const strokes: Stroke[] = []
  let from: Point | null = null
  let by: Point | null = null
  for (const point of [...all.slice(first), ...all.slice(0, first + 1)]) {
    if (!point.isOn) by = point
    else {
      if (from !== null && (by !== null || !isSame(from, point))) strokes.push({ from, by, to: point })
      from = point
      by = null
    }
  }
  return strokes
}

/** The fewest strokes that stand for a contour: the cheapest way along it, where a run of neighbours may be one step. */
function simplest(contour: readonly Stroke[]): readonly Stroke[] {
  const strokes = fromSharpestCorner(contour).map((stroke): Drawn => ({ ...stroke, passes: drawing(stroke) }))
  const steps: Step[] = []
  const costUpTo = (index: number): number => steps[index - 1]?.cost ?? 0
  strokes.forEach((stroke, at) => {
    let best: Step = { cost: costUpTo(at) + costOf(stroke), start: at, stroke }
    const isWhole = at === strokes.length - 1
    for (let start = at; start >= Math.max(isWhole ? 1 : 0, at + 1 - LONGEST_RUN); start -= 1) {
      const one = standIn(strokes.slice(start, at + 1))
      if (one === null) break // what stands for no part of a run stands for no longer one
      const cost = costUpTo(start) + costOf(one)
      if (cost < best.cost) best = { cost, start, stroke: one }
    }
    steps.push(best)
  })
  const kept: Stroke[] = []
  for (let step = steps.at(-1); step !== undefined; step = steps[step.start - 1]) kept.unshift(step.stroke)
  return kept
}

const costOf = ({ by }: Stroke): number => (by === null ? COST.line : COST.curve)

/** A way round begins where no run should go across. */
function fromSharpestCorner(contour: readonly Stroke[]): readonly Stroke[] {
  let [sharpest, corner] = [2, 0]
  contour.forEach((stroke, index) => {
    const before = contour.at(index - 1) ?? stroke
    const [ends, begins] = [direction(before.by ?? before.from, before.to), direction(stroke.from, stroke.by ?? stroke.to)]
    const turn = ends.x * begins.x + ends.y * begins.y
    if (turn < sharpest) [sharpest, corner] = [turn, index]
  })
  return [...contour.slice(corner), ...contour.slice(0, corner)]
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

/** One stroke that stands for a run; null when none does. */
function standIn(run: readonly Drawn[]): Stroke | null {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return null
  if (run.length === 1 && first.by === null) return first
  const passes = run.flatMap((stroke) => stroke.passes)
  const line = { from: first.from, by: null, to: last.to }
  if (passes.every((point) => isNear(point, line.from, line.to, FLAT))) return line
  if (run.length === 1) return first
  const by = crossing(first.from, direction(first.from, first.by ?? first.to), last.to, direction(last.by ?? last.from, last.to))
  if (by === null) return null
  const curve = { ...line, by }
  const drawn = piecesOf(curve, PIECES.tried)
  return follow(passes, [curve.from, ...drawn]) && follow(drawn, [curve.from, ...passes]) ? curve : null
}

/** Points of a stroke after its beginning, its end among them. */
const drawing = ({ from, by, to }: Stroke): readonly Point[] =>
  by === null ? [middle(from, to), to] : piecesOf({ from, by, to }, PIECES.given)

const piecesOf = (curve: Curve, count: number): readonly Point[] =>
  Array.from({ length: count }, (_, piece) => along(curve, (piece + 1) / count))

function along({ from, by, to }: Curve, part: number): Point {
  const rest = 1 - part
  const [a, b, c] = [rest * rest, 2 * rest * part, part * part]
  return { x: a * from.x + b * by.x + c * to.x, y: a * from.y + b * by.y + c * to.y }
}

/** Whether a point is within a tolerance of a line. */
function isNear(point: Point, from: Point, to: Point, tolerance: number): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const part = square === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square))
  const [x, y] = [point.x - from.x - part * dx, point.y - from.y - part * dy]
  return x * x + y * y <= tolerance * tolerance
}

/**
 * The control point of the curve that leaves `from` one way and comes to `to` the other: where the two ways cross.
 * @param begins Direction of length 1. @param ends Likewise.
 * @returns null where they go side by side, or cross behind one of the two.
 */
function crossing(from: Point, begins: Point, to: Point, ends: Point): Point | null {
  const turn = begins.x * ends.y - begins.y * ends.x
  if (Math.abs(turn) < 1e-6) return null
  const reach = ((to.x - from.x) * ends.y - (to.y - from.y) * ends.x) / turn
  const by = { x: from.x + begins.x * reach, y: from.y + begins.y * reach }
  return reach > 0 && (to.x - by.x) * ends.x + (to.y - by.y) * ends.y > 0 ? by : null
}

/** Whether points that go the way of a line of pieces are within the tolerance of it. */
function follow(points: readonly Point[], pieces: readonly Point[]): boolean {
  let piece = 1 // the next point is at this piece or a later one
  return points.every((point) => {
    while (piece < pieces.length && !isNear(point, pieces[piece - 1] ?? point, pieces[piece] ?? point, TOLERANCE)) piece += 1
    return piece < pieces.length
  })
}

/** The points of a contour on the grid, without those that follow from their neighbours. */
function onGrid(strokes: readonly Stroke[]): readonly OutlinePoint[] {
  const all = strokes.flatMap(({ from, by }): OutlinePoint[] => [
    { ...from, isOn: true },
    ...(by === null ? [] : [{ ...by, isOn: false }]),
  ])
  const rounded = all.map(({ x, y, isOn }): OutlinePoint => ({ x: Math.round(x), y: Math.round(y), isOn }))
  const around = <T>(points: readonly T[], index: number) => [points.at(index - 1), points[(index + 1) % points.length]] as const
  const needed = rounded.filter((point, index) => {
    const [before, after] = around(rounded, index)
    if (!point.isOn || before?.isOn !== false || after?.isOn !== false) return true
    const [{ x, y }, exact] = [middle(before, after), all[index] ?? point]
    return Math.hypot(x - exact.x, y - exact.y) > TOLERANCE
  })
  const parted = needed.filter((point, index) => {
    const [before] = around(needed, index)
    return before === undefined || !isSame(before, point)
  })
  return parted.filter((point, index) => {
    const [before, after] = around(parted, index)
    if (!before?.isOn || !point.isOn || !after?.isOn) return true
    return (after.x - before.x) * (point.y - before.y) !== (after.y - before.y) * (point.x - before.x)
  })
}
