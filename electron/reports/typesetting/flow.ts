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
}

/**
 * Puts units on pages of `pageHeight` points, in order. Units that keep together move to the next page together;
 * none of them may be taller than a page in sum.
 */
export function distribute<T>(units: readonly Unit<T>[], pageHeight: number): readonly (readonly Unit<T>[])[] {
  const pages: Unit<T>[][] = [[]]
  let room = pageHeight
  for (const group of groupsKeptTogether(units)) {
    const page = pages.at(-1) ?? []
    const needed = heightOf(group, page.at(-1)?.table ?? null)
    if (page.length > 0 && needed > room) {
      pages.push([...group])
      room = pageHeight - heightOf(group, null)
    } else {
      page.push(...group)
      room -= needed
    }
  }
  return pages
}

/** Height on a page whose last unit belongs to the table `open`; every table begun in the group brings its head. */
function heightOf<T>(group: readonly Unit<T>[], open: Unit<T>['table']): number {
  let height = 0
  let current = open
  for (const unit of group) {
    if (unit.table !== null && unit.table !== current) height += unit.table.headHeight
    current = unit.table
    height += unit.height
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
