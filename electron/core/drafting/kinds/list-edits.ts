/** Edits of lists of parts that are found by their keys. An edit that changes nothing gives the same list. */

interface Keyed {
  readonly key: string
}

export const placeOfKey = (list: readonly Keyed[], key: string): number => list.findIndex((one) => one.key === key)

/** Puts a part behind the one with this key; as the first where there is none. */
export const putBehind = <T extends Keyed>(list: readonly T[], key: string, part: T): readonly T[] =>
  list.toSpliced(placeOfKey(list, key) + 1, 0, part)

/** Changes the part with this key. */
export function changed<T extends Keyed>(list: readonly T[], key: string, change: (part: T) => T): readonly T[] {
  const at = placeOfKey(list, key)
  const before = list[at]
  const after = before === undefined ? undefined : change(before)
  return after === undefined || after === before ? list : list.with(at, after)
}

/** Moves the part with this key one place; at the end of its way it stays. */
export function moved<T extends Keyed>(list: readonly T[], key: string, step: 1 | -1): readonly T[] {
  const at = placeOfKey(list, key)
  const [here, there] = [list[at], list[at + step]]
  return at < 0 || here === undefined || there === undefined ? list : list.with(at, there).with(at + step, here)
}

export function withoutKey<T extends Keyed>(list: readonly T[], key: string): readonly T[] {
  const at = placeOfKey(list, key)
  return at < 0 ? list : list.toSpliced(at, 1)
}
