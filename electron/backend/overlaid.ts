/** `before` with the fields that `changes` names; a field left out, or undefined, stays as it was. */
export function overlaid<T extends object>(before: T, changes: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(named) }
}
