import { sameJson } from '../inspection/same-json'
import type { Draft } from './draft'
import { namesOf } from './names-of-draft'

/** What differs between two states of a draft, in few words: fields of the head, and the names of parts by what became of them. */
export type ChangedParts = Readonly<Record<'head' | 'changed' | 'added' | 'removed', readonly string[]>>

/** Compares by key; a part that only moved is not named. */
export function changedParts(before: Draft, after: Draft): ChangedParts {
  const [earlier, later] = [partsOf(before), partsOf(after)]
  const [nameBefore, nameAfter] = [namesOf(before), namesOf(after)]
  const fields = new Set([...Object.keys(before.head), ...Object.keys(after.head)] as (keyof Draft['head'])[])
  const keys = [...later.keys()]
  return {
    head: [...fields].filter((field) => !sameJson(before.head[field], after.head[field])),
    changed: keys.filter((key) => earlier.has(key) && !sameJson(earlier.get(key), later.get(key))).map(nameAfter),
    added: keys.filter((key) => !earlier.has(key)).map(nameAfter),
    removed: [...earlier.keys()].filter((key) => !later.has(key)).map(nameBefore),
  }
}

/** Sections without their lines, lines and vetoes by key. */
function partsOf({ sections, bonusItems, vetoes }: Draft): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...sections.map(({ items: _items, ...section }) => [section.key, section] as const),
    ...sections.flatMap(({ items }) => items).map((line) => [line.key, line] as const),
    ...bonusItems.map((line) => [line.key, line] as const),
    ...vetoes.map((veto) => [veto.key, veto] as const),
  ])
}
