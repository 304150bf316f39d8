/** Built-in formats that show a day or a month; 27–36 and 50–58 are those of East Asian versions, which files use without defining them. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

/**
 * Whether a number format shows a day or a month, rather than a number or a time of day.
 *
 * @param code The format's own code, if the workbook defines one for this id
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id)
  const signs = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '') // literals, padding, colours, conditions, locales
    .replace(/General|G\/通用格式|E[+-]/gi, '')
  const hasMonth = /m/i.test(signs) && !/[hs]/i.test(signs) // beside hours or seconds m is minutes
  return /[yd]|e|aaa|bb/i.test(signs) || hasMonth
}
