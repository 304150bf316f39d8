import { MISSING_GLYPH, INVISIBLE, type Typecase } from './typecase'

/** A view with every text as the fonts at hand can print it, and the characters that print as □, each once. */
export function printable<V>(view: V, typecase: Typecase): { readonly view: V; readonly missing: string } {
  const missing = new Set<string>()
  const converted = mapTexts(view, (text) => typecase.printable(text, missing)) as V
  return { view: converted, missing: [...missing].join('') }
}

const HALF_OF_A_PAIR = /[\ud800-\udfff]/u

/** A view with every text as a file of Word or Excel can hold it; which fonts there are is known to its reader alone. */
export const writable = <V>(view: V): V =>
  mapTexts(view, (text) =>
    Array.from(text.replaceAll('\t', ' '), (character) => {
      if (character === '\n' || !INVISIBLE.test(character)) return HALF_OF_A_PAIR.test(character) ? MISSING_GLYPH : character
      return ''
    }).join(''),
  ) as V

/** Views are plain data: texts, numbers, null, arrays and objects of them. */
function mapTexts(value: unknown, convert: (text: string) => string): unknown {
  if (typeof value === 'string') return convert(value)
  if (Array.isArray(value)) return value.map((entry) => mapTexts(entry, convert))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapTexts(entry, convert)]))
}
