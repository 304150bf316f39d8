/**
 * Distribution of a paper over its pages before pdfmake sees it. pdfmake alone cannot keep a total with its last
 * row or a signature with its text, and it silently drops what is kept together but taller than a page.
 */

export interface Unit<T> {
  /** Points. */
  readonly height: number
  /** Never the last thing on its page while something follows. */
  readonly keepsWithNext: boolean
  /** Rows with the same table share its head, which is repeated on each page. */
  readonly table: { readonly headHeight: number } | null
  readonly piece: T
  /**
   * What may be cut where it is taller than a page: the part that stands in `room` points, and the rest, which is always less.
   * null when too little of it would stand there.
   */
  readonly cut?: (room: number) => readonly [Unit<T>, Unit<T>] | null
}

/**
 * Puts units on pages of `pageHeight` points, in order. Units that keep together move to the next page together. Only
 * what is taller than a page in sum is taken apart: it is cut at the foot of the page where it can be.
 */
export function distribute<T>(units: readonly Unit<T>[], pageHeight: number): readonly (readonly Unit<T>[])[] {
  const pages: Unit<T>[][] = [[]]
  const waiting = groupsKeptTogether(units).reverse() // the last one is the next to be placed
  let room = pageHeight
  const turnPage = () => {
    pages.push([])
    room = pageHeight
  }
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const page = pages.at(-1) ?? []
    const open = page.at(-1)?.table ?? null
    const needed = heightOf(group, open)
    if (needed <= room) {
      page.push(...group)
      room -= needed
      continue
    }
    if (heightOf(group, null) <= pageHeight) {
      waiting.push(group)
      turnPage()
      continue
    }
    const [before, tall, after] = around(group)
    const parts = tall.cut?.(room - (heightOf([...before, tall], open) - tall.height)) ?? null
    if (parts !== null) {
      page.push(...before, parts[0])
      waiting.push([parts[1], ...after])
      turnPage()
    } else if (page.length > 0) {
      waiting.push(group)
      turnPage()
    } else if (before.length > 0) {
      waiting.push([tall, ...after], ...before.map((unit) => [unit]).reverse())
    } else {
      page.push(tall)
      room -= heightOf([tall], open)
      if (after.length > 0) waiting.push(after)
    }
  }
  return pages
}

/** What stands before the first unit that may be cut, that unit, and what follows it; the last unit where none may be. */
function around<T>(group: readonly Unit<T>[]): [Unit<T>[], Unit<T>, Unit<T>[]] {
  const found = group.findIndex((unit) => unit.cut !== undefined)
  const at = found === -1 ? group.length - 1 : found
  const tall = group[at]
  if (tall === undefined) throw new Error('a group without units')
  return [group.slice(0, at), tall, group.slice(at + 1)]
}

const headHeight = <T>(unit: Unit<T>, open: Unit<T>['table']): number =>
  unit.table !== null && unit.table !== open ? unit.table.headHeight : 0

/** Height on a page whose last unit belongs to the table `open`; every table begun in the group brings its head. */
export function heightOf<T>(group: readonly Unit<T>[], open: Unit<T>['table']): number {
  let height = 0
  let current = open
  for (const unit of group) {
    height += headHeight(unit, current) + unit.height
    current = unit.table
  }
  return height
}

function groupsKeptTogether<T>(units: readonly Unit<T>[]): Unit<T>[][] {
  const groups: Unit<T>[][] = []
  let group: Unit<T>[] = []
  for (const unit of units) {
    group.push(unit)
    if (unit.keepsWithNext) continue
    groups.push(group)
    group = []
  }
  if (group.length > 0) groups.push(group)
  return groups
}
