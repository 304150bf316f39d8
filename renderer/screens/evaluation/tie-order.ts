/** One place in the order in which sections decide. */
export interface TieChoice {
  /** The section that decides here; '': nothing does, equals share the rank. */
  readonly value: string
  /** Sections that may decide here: all but those that have decided before. */
  readonly offered: readonly string[]
}

/** The places as they stand, with one more for the next section while there is one left; a list that is only shown has none. */
export function tieChoices(all: readonly string[], chosen: readonly string[], isReadOnly: boolean): readonly TieChoice[] {
  const places = chosen.length < all.length && (!isReadOnly || chosen.length === 0) ? [...chosen, ''] : chosen
  return places.map((value, at) => ({ value, offered: all.filter((code) => !chosen.slice(0, at).includes(code)) }))
}

/** The order with another section at a place: one that decided later moves there; '' ends the order. */
export function withSection(chosen: readonly string[], at: number, code: string): readonly string[] {
  const before = chosen.slice(0, at)
  return code === '' ? before : [...before, code, ...chosen.slice(at + 1).filter((one) => one !== code)]
}
