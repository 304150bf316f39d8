/** Values of a row by column key: absent = the file has no such column, null = the cell is empty. */
type Row = Readonly<Record<string, string | number | null | undefined>>

/** The named text columns that the file has; an empty cell is empty text. */
export function textsOf<K extends string>(row: Row, keys: readonly K[]): { readonly [P in K]?: string } {
  const had = keys.filter((key) => row[key] !== undefined)
  return Object.fromEntries(had.map((key) => [key, String(row[key] ?? '')])) as { [P in K]?: string }
}

/** The named number columns that the file has; an empty cell is null, which is "not known". */
export function numbersOf<K extends string>(row: Row, keys: readonly K[]): { readonly [P in K]?: number | null } {
  const had = keys.filter((key) => row[key] !== undefined)
  return Object.fromEntries(had.map((key) => [key, row[key] === null ? null : Number(row[key])])) as { [P in K]?: number | null }
}
