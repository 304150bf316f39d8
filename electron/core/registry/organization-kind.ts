import type { OrganizationKind } from './organization'

/**
 * What an institution of a foreign table is: the bureau keeps one sheet a kind, so the sheet's name decides, else its
 * own category and name.
 */
export function organizationKindOf(row: {
  readonly sheet: string
  readonly name: string
  readonly category: string
}): OrganizationKind {
  const said = [row.sheet, row.category, row.name].map(kindSaid).find((kind) => kind !== null)
  return said ?? 'other'
}

function kindSaid(text: string): OrganizationKind | null {
  if (/卫生(健康)?局|卫健(局|委)|卫生(健康)?委员会/.test(text)) return 'bureau'
  if (/受援|卫生院|卫生室|社区卫生/.test(text)) return 'recipient'
  return /支援|医院|保健院|防治院|疗养院/.test(text) ? 'supporting' : null
}
