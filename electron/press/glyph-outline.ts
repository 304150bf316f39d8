/** A point of a contour; coordinates in units of its font, or in steps of a grid. */
export interface OutlinePoint {
  readonly x: number
  readonly y: number
  /** False for the control point of a curve. */
  readonly isOn: boolean
}

/** Edges that hold a glyph. */
export interface Frame {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

const ON_CURVE = 0x01
const X_SHORT = 0x02
const Y_SHORT = 0x04
const REPEATED = 0x08
const X_SAME = 0x10
const Y_SAME = 0x20
const HEADER = 10

/** A glyph that has contours of its own: neither blank nor put together of others. */
export const hasContours = (outline: Uint8Array): boolean => outline.length > HEADER && viewOf(outline).getInt16(0) > 0

/** Bytes as the numbers of a font. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * The contours of a glyph of the table `glyf` (OpenType 1.9, "glyf"), without its hints, which are for screens of another time.
 * @param outline One that `hasContours`.
 */
export function contoursOf(outline: Uint8Array): readonly (readonly OutlinePoint[])[] {
  const view = viewOf(outline)
  const count = view.getInt16(0)
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(HEADER + 2 * index))
  const total = (ends.at(-1) ?? -1) + 1
  let at = HEADER + 2 * count
  at += 2 + view.getUint16(at)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = view.getUint8(at++)
    const times = flag & REPEATED ? view.getUint8(at++) + 1 : 1
    for (let time = 0; time < times; time += 1) flags.push(flag)
  }
  const axis = (short: number, same: number): readonly number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * view.getUint8(at++)
      else if (!(flag & same)) {
        value += view.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = axis(X_SHORT, X_SAME)
  const ys = axis(Y_SHORT, Y_SAME)
  const points = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, isOn: (flag & ON_CURVE) !== 0 }))
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1))
}

/**
 * A glyph of these contours.
 * @param contours Whole coordinates.
 * @param frame May be wider than the glyph: what draws it takes its edges from the points.
 */
export function outlineOf(contours: readonly (readonly OutlinePoint[])[], frame: Frame): Uint8Array {
  let end = -1
  const ends = contours.map((points) => (end += points.length))
  const flags: number[] = []
  const [xs, ys]: [number[], number[]] = [[], []]
  let [x, y] = [0, 0]
  for (const point of contours.flat()) {
    flags.push((point.isOn ? ON_CURVE : 0) | moved(point.x - x, xs, X_SHORT, X_SAME) | moved(point.y - y, ys, Y_SHORT, Y_SAME))
    ;({ x, y } = point)
  }
  const bytes = [...ends.flatMap((one) => [one >> 8, one & 0xff]), 0, 0, ...repeatedOnce(flags), ...xs, ...ys]
  const outline = new Uint8Array(HEADER + bytes.length)
  const view = viewOf(outline)
  ;[contours.length, frame.xMin, frame.yMin, frame.xMax, frame.yMax].forEach((value, index) => view.setInt16(2 * index, value))
  outline.set(bytes, HEADER)
  return outline
}

/** Adds the way to the next point along one axis. @returns The flags that tell how it is written. */
function moved(by: number, bytes: number[], short: number, same: number): number {
  if (by === 0) return same
  if (Math.abs(by) < 256) {
    bytes.push(Math.abs(by))
    return short | (by > 0 ? same : 0)
  }
  bytes.push((by >> 8) & 0xff, by & 0xff)
  return 0
}

/** Flags that follow each other once, with how often. */
function repeatedOnce(flags: readonly number[]): number[] {
  const bytes: number[] = []
  for (let at = 0; at < flags.length;) {
    const flag = flags[at] ?? 0
    let count = 1
    while (count < 256 && flags[at + count] === flag) count += 1
    if (count > 2) bytes.push(flag | REPEATED, count - 1)
    else for (let one = 0; one < count; one += 1) bytes.push(flag)
    at += count
  }
  return bytes
}
