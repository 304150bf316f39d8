import type { RawSheet } from '../../../registry/raw-table'
import { isRecord, type JsonRecord } from '../../../scoring/json-values'
import type { Faults } from '../faults'
import type { WorkbookSheet } from '../workbook'

/** How a sheet that is not scored in points stands in a workbook. */
export interface KindFormat {
  /** A sheet that only workbooks of this kind have. */
  readonly mark: string
  readonly write: (document: JsonRecord) => readonly WorkbookSheet[]
  /** What the sheets tell of the document; null when they have faults. */
  readonly read: (sheets: readonly RawSheet[], faults: Faults) => JsonRecord | null
  /** The parts that rows of 其他 can speak of, beside the document as a whole. */
  readonly parts: readonly PartKind[]
}

/** One list of parts: where it stands in the document, and by which field its parts are called. */
export interface PartKind {
  readonly part: string
  /** "*" stands for each entry of a list: categories, *, items. */
  readonly path: readonly string[]
  readonly by: string
}

/** A part of a document, and the path that leads to it. */
export interface PartPlace {
  readonly part: string
  readonly code: string
  readonly path: readonly string[]
  /** Without the lists whose entries are parts themselves. */
  readonly fields: JsonRecord
}

export const WHOLE_PART = '考核表'

/** The document as a whole, then its parts in the order of the format. */
export function placesOf(document: JsonRecord, { parts }: KindFormat): readonly PartPlace[] {
  const lists = new Set(parts.map(({ path }) => path.at(-1)))
  const bare = (value: JsonRecord): JsonRecord =>
    Object.fromEntries(Object.entries(value).filter(([name, inner]) => !(lists.has(name) && Array.isArray(inner))))
  return [
    { part: WHOLE_PART, code: '', path: [], fields: bare(document) },
    ...parts.flatMap(({ part, path, by }) =>
      entriesAt(document, path, []).map(({ place, value }): PartPlace => ({
        part,
        code: String(value[by]),
        path: place,
        fields: bare(value),
      })),
    ),
  ]
}

interface Entry {
  readonly place: readonly string[]
  readonly value: JsonRecord
}

function entriesAt(value: unknown, [name, ...rest]: readonly string[], place: readonly string[]): readonly Entry[] {
  if (name === undefined || name === '*') {
    const list: readonly unknown[] = Array.isArray(value) ? value : []
    return list.flatMap((entry, index): readonly Entry[] => {
      const here = [...place, String(index)]
      if (!isRecord(entry)) return []
      return name === undefined ? [{ place: here, value: entry }] : entriesAt(entry, rest, here)
    })
  }
  return isRecord(value) ? entriesAt(value[name], rest, [...place, name]) : []
}
