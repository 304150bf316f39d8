/** The fields in which two states differ, as they were and as they are; null when nothing changed. Compared by their JSON. */
export function changedFields<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } | null {
  const changed = (Object.keys(after) as (keyof T)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  if (changed.length === 0) return null
  const pick = (state: T) => Object.fromEntries(changed.map((field) => [field, state[field] ?? null])) as Partial<T>
  return { before: pick(before), after: pick(after) }
}
