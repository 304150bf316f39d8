import { AppError } from '../shared/app-error'
import { isDecimal, isFilled, isRecord, isText, placeIn, type JsonRecord } from './json-values'

/**
 * Reads what stands at one place of a template, or refuses it by that place.
 * Every reader throws AppError TEMPLATE_INVALID; `supported` and `byWord` alone say KIND_NOT_SUPPORTED.
 */
export type Reader<T> = (json: unknown, at: string) => T

type Readers = Readonly<Record<string, Reader<unknown>>>
type Read<R extends Readers> = { readonly [K in keyof R]: ReturnType<R[K]> }

export function refuse(at: string): never {
  throw new AppError('TEMPLATE_INVALID', { at })
}

function reader<T>(accepts: (json: unknown) => json is T): Reader<T> {
  return (json, at) => (accepts(json) ? json : refuse(at))
}

/** Names that every object answers to: as an id they can only be meant to harm. */
const UNSAFE_IDS = new Set(['__proto__', 'constructor', 'prototype'])

const idUpTo = (longest: number): Reader<string> =>
  reader((json): json is string => isFilled(json) && json.trim() === json && json.length <= longest && !UNSAFE_IDS.has(json))

/** Text that may be empty. */
export const text = reader(isText)
/** Text of more than blanks. */
export const title = reader(isFilled)
/** A code or id inside a template: up to 40 characters without outer blanks. */
export const id = idUpTo(40)
/** The id or version of a template itself. */
export const documentId = idUpTo(80)
export const flag = reader((json): json is boolean => typeof json === 'boolean')
export const decimal = reader(isDecimal)
/** Points and amounts, never negative. */
export const amount = reader((json): json is number => isDecimal(json) && json >= 0)
export const anything: Reader<unknown> = (json) => json

export const wholeBetween = (least: number, most: number): Reader<number> =>
  reader((json): json is number => Number.isInteger(json) && (json as number) >= least && (json as number) <= most)

export const oneOf = <T extends string | number>(...values: readonly T[]): Reader<T> =>
  reader((json): json is T => values.some((value) => value === json))

/** Like `oneOf`, but another word is a kind this engine does not score yet. */
export function supported<T extends string>(...values: readonly T[]): Reader<T> {
  return (json, at) => {
    const known = values.find((value) => value === json)
    if (known !== undefined) return known
    if (!isText(json)) return refuse(at)
    throw new AppError('KIND_NOT_SUPPORTED', { at, value: json.slice(0, 80) })
  }
}

export const record: Reader<JsonRecord> = reader(isRecord)

/** @param placeOf Names the place of one entry; by its index unless given. */
export function listOf<T>(
  entry: Reader<T>,
  placeOf: (json: unknown, at: string) => string = (_, at) => at,
): Reader<readonly T[]> {
  return (json, at) => {
    if (!Array.isArray(json)) return refuse(at)
    return json.map((one: unknown, index) => entry(one, placeOf(one, placeIn(at, index))))
  }
}

export function recordOf<T>(entry: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (json, at) =>
    Object.fromEntries(Object.entries(record(json, at)).map(([name, one]) => [name, entry(one, placeIn(at, name))]))
}

/** An object with these fields; further ones are kept as they stand, for they only describe. */
export function object<R extends Readers, O extends Readers>(required: R, optional: O): Reader<Read<R> & Partial<Read<O>>> {
  return (json, at) => {
    const fields = record(json, at)
    const read: Record<string, unknown> = { ...fields }
    for (const [name, field] of Object.entries(required)) read[name] = field(fields[name], placeIn(at, name))
    for (const [name, field] of Object.entries(optional)) {
      if (Object.hasOwn(fields, name)) read[name] = field(fields[name], placeIn(at, name))
    }
    return read as Read<R> & Partial<Read<O>>
  }
}

/** An object as the word in one of its fields says ("kind", "mode"); another word is a kind this engine does not know. */
export function byWord<Kinds extends object>(
  field: string,
  readers: { readonly [K in keyof Kinds]: Reader<Kinds[K]> },
): Reader<Kinds[keyof Kinds]> {
  const word = supported(...(Object.keys(readers) as (keyof Kinds & string)[]))
  return (json, at) => readers[word(record(json, at)[field], placeIn(at, field))](json, at)
}

/** Refuses a field that is none of `names`: in a rule, a misspelt field would silently change points. */
export function only<T>(names: readonly string[], inner: Reader<T>): Reader<T> {
  return (json, at) => {
    const stranger = Object.keys(record(json, at)).find((name) => !names.includes(name))
    return stranger === undefined ? inner(json, at) : refuse(placeIn(at, stranger))
  }
}

/** Whatever is nowhere else read must still have a canonical form and a bounded depth. */
export function plain(json: unknown, at: string, depth = 0): void {
  if (typeof json === 'string' ? !isText(json) : typeof json === 'number' && !isDecimal(json)) refuse(at)
  if (typeof json !== 'object' || json === null) return
  if (depth === 40) refuse(at)
  for (const [name, value] of Object.entries(json)) {
    if (name === '__proto__' || !isText(name)) refuse(placeIn(at, name))
    plain(value, placeIn(at, name), depth + 1)
  }
}
