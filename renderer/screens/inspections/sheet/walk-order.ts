/** Walking through the codes of a sheet, in the order of the paper. */

/** The code `step` places on; null at either end. */
export const stepFrom = (codes: readonly string[], code: string, step: 1 | -1): string | null =>
  codes[codes.indexOf(code) + step] ?? null

/** The next of `open` after `code`, round the end; null when there is none but `code` itself. */
export function nextOpen(codes: readonly string[], code: string, open: readonly string[]): string | null {
  const at = codes.indexOf(code)
  const round = [...codes.slice(at + 1), ...codes.slice(0, at)]
  return round.find((one) => open.includes(one)) ?? null
}

/** The head of the section `step` on; upwards first the head of the present one; null at either end. */
export function headFrom(groups: readonly (readonly string[])[], code: string, step: 1 | -1): string | null {
  const filled = groups.filter((codes) => codes.length > 0)
  const at = filled.findIndex((codes) => codes.includes(code))
  const heads = filled.map(([head]) => head)
  if (step === -1 && heads[at] !== code) return heads[at] ?? null
  return heads[at + step] ?? null
}

/** The code a person means by "b5", or by "5" within the present section; null when there is none. */
export function codeMeant(codes: readonly string[], typed: string, current: string): string | null {
  const wanted = typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  if (wanted === '') return null
  const prefix = /^\D*/.exec(current)?.[0] ?? ''
  return (
    codes.find((code) => code.toUpperCase() === wanted) ??
    codes.find((code) => code.toUpperCase() === `${prefix.toUpperCase()}${wanted}`) ??
    codes.find((code) => code.toUpperCase().startsWith(wanted)) ??
    null
  )
}
