/** What may stand in a foreign JSON document, before anybody knows what it means. */

export type JsonRecord = Readonly<Record<string, unknown>>

export function isRecord(json: unknown): json is JsonRecord {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** A number with at most 12 digits before the point and 3 decimals; such a number is read exactly as it was written. */
export function isDecimal(json: unknown): json is number {
  return typeof json === 'number' && /^-?\d{1,12}(\.\d{1,3})?$/.test(String(json))
}

/** Text that canonical JSON can hold: half of a surrogate pair has no UTF-8 form, so no checksum. */
export function isText(json: unknown): json is string {
  return typeof json === 'string' && !/\p{Surrogate}/u.test(json)
}

export const isFilled = (json: unknown): json is string => isText(json) && json.trim() !== ''

/**
 * The name of a place inside another: "A3" and "counts" make "A3.counts". Foreign names are cut at 80 characters,
 * an empty one is written as its quotes.
 */
export function placeIn(at: string, name: string | number): string {
  const shown = name === '' ? '""' : String(name).slice(0, 80)
  return at === '' ? shown : `${at}.${shown}`
}
