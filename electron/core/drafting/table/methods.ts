import type { SheetParts, TableItem } from './sheet-parts'

/** The methods of a table: each way of checking once, under a name of its own. */
export interface Methods {
  /** By name; null when the table names none. */
  readonly all: Readonly<Record<string, string>> | null
  readonly of: (item: TableItem) => readonly string[]
}

/** Splits the method cells of all items at commas and lines. */
export function methodsOf({ sections, bonus }: SheetParts): Methods {
  const items = [...sections.flatMap((section) => section.items), ...(bonus?.items ?? [])]
  const names = new Map<string, string>()
  for (const item of items) {
    for (const words of wordsOf(item)) if (!names.has(words)) names.set(words, `m${names.size + 1}`)
  }
  return {
    all: names.size === 0 ? null : Object.fromEntries([...names].map(([words, name]) => [name, words])),
    of: (item) => [...new Set(wordsOf(item).flatMap((words) => names.get(words) ?? []))],
  }
}

const wordsOf = ({ methods }: TableItem): readonly string[] =>
  methods
    .split(/[，,；;。\n]/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
