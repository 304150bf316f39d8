interface Named {
  readonly id: string
  readonly name: string
}

/** "苏日钦镇" for "苏日钦镇中心卫生院": the column says that these are clinics. Names that would become equal stay whole. */
export function shortNames(clinics: readonly Named[]): ReadonlyMap<string, string> {
  const cut = (name: string): string => name.replace(/(中心)?卫生院$/, '') || name
  const uses = new Map<string, Set<string>>()
  for (const { id, name } of clinics) uses.set(cut(name), (uses.get(cut(name)) ?? new Set()).add(id))
  return new Map(clinics.map(({ id, name }) => [id, uses.get(cut(name))?.size === 1 ? cut(name) : name]))
}
