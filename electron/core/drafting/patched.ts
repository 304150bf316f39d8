/** New values of some fields; undefined takes a field away. Of a union, the fields of one of its members. */
export type Patch<T> = T extends unknown ? { readonly [K in keyof T]?: T[K] | undefined } : never

/** `whole` with the fields of `patch`, in the old order of fields; the same object when that changes nothing. */
export function patched<T extends object>(whole: T, patch: Patch<T>): T {
  const before = whole as Readonly<Record<string, unknown>>
  if (Object.entries(patch).every(([name, value]) => isSame(before[name], value))) return whole
  return Object.fromEntries(Object.entries({ ...whole, ...patch }).filter(([, value]) => value !== undefined)) as T
}

/** Whether two plain values say the same; the order of fields says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b))
    return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return left.length === right.length && left.every(([name, value]) => Object.hasOwn(b, name) && isSame(value, valueAt(b, name)))
}

const valueAt = (object: object, name: string): unknown => (object as Readonly<Record<string, unknown>>)[name]
