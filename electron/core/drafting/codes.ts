import type { Draft } from './draft'
import { linesOf } from './template-of-draft'

/** Codes that a new line gets until somebody gives it another: the next one after those around it, free in the whole draft. */

const FIRST_SECTION = 'A'
const BONUS_PREFIX = 'X'
const VETO_PREFIX = 'V'

/** After "B" comes "C", after "3" comes "4"; after anything else the first free capital letter. */
export const nextSectionCode = (draft: Draft): string => nextGroupCode(draft.sections.map((section) => section.code))

/** The same for the codes of groups in their order, for sheets whose first group is `first`. */
export function nextGroupCode(codes: readonly string[], first = FIRST_SECTION): string {
  const taken = new Set(codes)
  const last = codes.at(-1) ?? ''
  const next = /^[A-Y]$/.test(last) ? letterAfter(last) : /^\d{1,3}$/.test(last) ? String(Number(last) + 1) : first
  if (!taken.has(next)) return next
  for (let letter = FIRST_SECTION; letter <= 'Z'; letter = letterAfter(letter)) if (!taken.has(letter)) return letter
  return numbered('S', taken)
}

const letterAfter = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1)

/** @param sectionKey null: a bonus item. */
export function nextItemCode(draft: Draft, sectionKey: string | null): string {
  const section = draft.sections.find(({ key }) => key === sectionKey)
  const siblings = section === undefined ? draft.bonusItems : section.items
  const last = siblings.at(-1)?.item.code ?? ''
  const prefix = /^(.*?)\d+$/.exec(last)?.[1] ?? (section === undefined ? BONUS_PREFIX : section.code)
  return numbered(
    prefix,
    linesOf(draft).map(({ item }) => item.code),
  )
}

export function nextVetoCode(draft: Draft): string {
  const prefix = /^(.*?)\d+$/.exec(draft.vetoes.at(-1)?.veto.code ?? '')?.[1] ?? VETO_PREFIX
  return numbered(
    prefix,
    draft.vetoes.map(({ veto }) => veto.code),
  )
}

/** `prefix` and the number after the highest one that stands behind it in `taken`. */
export function numbered(prefix: string, taken: Iterable<string>): string {
  let highest = 0
  for (const code of taken) {
    const digits = code.startsWith(prefix) ? code.slice(prefix.length) : ''
    if (/^\d{1,6}$/.test(digits)) highest = Math.max(highest, Number(digits))
  }
  return `${prefix}${highest + 1}`
}
