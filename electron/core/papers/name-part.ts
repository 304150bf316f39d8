/** What may stand in the name of a paper's file. */
export const NAME_PARTS = ['unit', 'paper', 'round', 'date', 'serial'] as const
export type NamePart = (typeof NAME_PARTS)[number]

export const USUAL_NAME_PARTS: readonly NamePart[] = ['unit', 'paper', 'date', 'serial']

/** Parts written one after another, "unit,paper,date"; null when one is unknown, comes twice, or none is named. */
export function readNameParts(written: string): readonly NamePart[] | null {
  const words = written.split(',').map((word) => word.trim())
  const parts = words.flatMap((word) => NAME_PARTS.find((part) => part === word) ?? [])
  return parts.length === words.length && new Set(parts).size === parts.length ? parts : null
}
