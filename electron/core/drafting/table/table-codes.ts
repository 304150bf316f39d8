import type { SheetParts, TableItem, TablePart } from './sheet-parts'

const BONUS = 'X'

/** Codes of sections: their own when all have different ones, else A, B, C … */
export function sectionCodes(sections: readonly TablePart[]): readonly string[] {
  const own = sections.map(({ code }) => code)
  return areCodes(own) ? own : sections.map((_, index) => letter(index))
}

export interface ItemCodes {
  readonly areGiven: boolean
  readonly of: (item: TableItem) => string
}

/** Codes of items: their own when all have different ones, else A1, A2, B1 … by section; bonus items X1, X2 … unless theirs fit. */
export function itemCodes({ sections, bonus }: SheetParts): ItemCodes {
  const items = sections.flatMap((section) => section.items)
  const own = items.map(({ code }) => code)
  const areOwn = areCodes(own)
  const codes = new Map<TableItem, string>()
  sections.forEach((section, index) => {
    section.items.forEach((item, place) => codes.set(item, areOwn ? (item.code ?? '') : `${letter(index)}${place + 1}`))
  })
  const extra = bonus?.items ?? []
  const areBonusOwn = areOwn && areCodes([...own, ...extra.map(({ code }) => code)])
  extra.forEach((item, place) => codes.set(item, areBonusOwn ? (item.code ?? '') : `${BONUS}${place + 1}`))
  return { areGiven: !areOwn, of: (item) => codes.get(item) ?? '' }
}

const areCodes = (codes: readonly (string | null)[]): codes is readonly string[] =>
  codes.every((code) => code !== null) && new Set(codes).size === codes.length

/** A to Z, then AA, AB … */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`
}
