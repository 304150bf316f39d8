/**
 * Rows of a list of organizations in an order in which one that another names as its parent comes before it; apart from
 * that the order of the file stays. A circle of parents is left as it stands: its rows are refused when they are written.
 */
export function parentsFirst<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => { readonly name: string; readonly parent: string },
): readonly Row[] {
  const named = new Map<string, Row[]>()
  for (const row of rows) {
    const { name } = namesOf(row)
    named.set(name, [...(named.get(name) ?? []), row])
  }
  const ordered = new Set<Row>()
  const onTheWay = new Set<Row>()
  const add = (row: Row): void => {
    if (ordered.has(row) || onTheWay.has(row)) return
    onTheWay.add(row)
    const { parent } = namesOf(row)
    if (parent !== '') named.get(parent)?.forEach(add)
    ordered.add(row)
  }
  rows.forEach(add)
  return [...ordered]
}
