import { sameJson } from '../inspection/same-json'

/** New values of some fields; undefined takes a field away. Of a union, the fields of one of its members. */
export type Patch<T> = T extends unknown ? { readonly [K in keyof T]?: T[K] | undefined } : never

/** `whole` with the fields of `patch`, in the old order of fields; the same object when that changes nothing. */
export function patched<T extends object>(whole: T, patch: Patch<T>): T {
  const before = whole as Readonly<Record<string, unknown>>
  if (Object.entries(patch).every(([name, value]) => sameJson(before[name], value))) return whole
  return Object.fromEntries(Object.entries({ ...whole, ...patch }).filter(([, value]) => value !== undefined)) as T
}
