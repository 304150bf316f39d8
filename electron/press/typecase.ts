import { remembered } from '../core/shared/remembered'
import type { Face, TypeMetrics } from '../reports/typesetting/typeface'
import { familiesFor, type Family, type FontPlan } from './fonts'
import { WarmFont } from './warm-font'

/** What a character prints as that no font has. */
export const MISSING_GLYPH = '□'

/** Characters without a picture of their own: joiners, marks of direction, variation selectors, byte-order marks. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}\u2028\u2029]/u

/** The opened fonts of one worker; each is opened at first use and kept. */
export class Typecase implements TypeMetrics {
  readonly #plan: FontPlan
  readonly #fonts = new Map<string, WarmFont>()
  /** By face, then character; null for one that no font has. */
  readonly #familyIn = remembered((face: Face) => remembered((character: string) => this.#findFamily(character, face)))
  readonly #widthIn = remembered((face: Face) => remembered((character: string) => this.#measure(character, face)))
  /** How a character is printed; null for one that no font has. */
  readonly #formOf = remembered((character: string) => this.#findForm(character))

  constructor(plan: FontPlan) {
    this.#plan = plan
  }

  /** @returns null for a family that this machine lacks. */
  find(family: Family): WarmFont | null {
    const file = family === 'rare' ? this.#plan.rare : this.#plan.files[family]
    if (file === null) return null
    const known = this.#fonts.get(file.path) // one file may stand behind several families
    if (known) return known
    const font = WarmFont.open(file.path, { isLean: file.source === 'bundled' }) // those of Windows are lean, and their hints may draw
    this.#fonts.set(file.path, font)
    return font
  }

  /** The font of a family that text was found in. */
  open(family: Family): WarmFont {
    const font = this.find(family)
    if (font === null) throw new Error(`no font for ${family}`)
    return font
  }

  familyOf(character: string, face: Face): Family {
    return this.#familyIn(face)(character) ?? face
  }

  widthOf(character: string, face: Face): number {
    return this.#widthIn(face)(character)
  }

  /**
   * A text as it can be printed: invisible characters left out, tabs as spaces, and □ for each character that no
   * font has; those are added to `missing`.
   */
  printable(text: string, missing: Set<string>): string {
    let printed = ''
    for (const character of text) {
      const form = this.#formOf(character)
      if (form === null) missing.add(character)
      printed += form ?? MISSING_GLYPH
    }
    return printed
  }

  #findForm(character: string): string | null {
    if (character === '\n') return character
    if (character === '\t') return ' '
    if (INVISIBLE.test(character)) return ''
    return this.#familyIn('fangsong')(character) === null ? null : character
  }

  #findFamily(character: string, face: Face): Family | null {
    const codePoint = character.codePointAt(0) ?? 0
    return familiesFor(face).find((name) => this.find(name)?.has(codePoint)) ?? null
  }

  #measure(character: string, face: Face): number {
    return this.open(this.familyOf(character, face)).advanceOf(character.codePointAt(0) ?? 0)
  }
}
