import type { Draft } from './draft'
import { linesOf } from './template-of-draft'

/** How the sections, lines and vetoes of a draft are called where they are spoken of, by key. */
export type DraftNames = (key: string) => string

/** The code; the title while there is no code; "#7", its number in the order of the sheet, while there is neither. */
export function namesOf(draft: Draft): DraftNames {
  const nameOf = (code: string, title: string, index: number): string =>
    code.trim() || title.trim().slice(0, 20) || `#${index + 1}`
  const names = new Map([
    ...draft.sections.map(({ key, code, title }, index) => [key, nameOf(code, title, index)] as const),
    ...linesOf(draft).map(({ key, item }, index) => [key, nameOf(item.code, item.title, index)] as const),
    ...draft.vetoes.map(({ key, veto }, index) => [key, nameOf(veto.code, veto.title, index)] as const),
  ])
  return (key) => names.get(key) ?? key
}
