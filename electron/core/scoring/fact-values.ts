import { AppError } from '../shared/app-error'
import { isDecimal, isText } from './json-values'

/** @throws AppError FACT_INVALID */
export function readFlag(json: unknown, at: string): boolean {
  if (typeof json !== 'boolean') throw new AppError('FACT_INVALID', { at })
  return json
}

/** @throws AppError FACT_INVALID */
export function readText(json: unknown, at: string): string {
  if (!isText(json)) throw new AppError('FACT_INVALID', { at })
  return json
}

/** @throws AppError REASON_REQUIRED when nothing but blanks is given, FACT_INVALID when it is no text. */
export function readReason(json: unknown, at: string): string {
  const reason = readText(json, at)
  if (reason.trim() === '') throw new AppError('REASON_REQUIRED', { at })
  return reason
}

/** @throws AppError NUMBER_INVALID */
export function readNumber(json: unknown, at: string): number {
  if (!isDecimal(json)) throw new AppError('NUMBER_INVALID', { at })
  return json
}

/** A number of 0 or more; it need not be whole (1.5 person-days). @throws AppError NUMBER_INVALID, NUMBER_NEGATIVE */
export function readCount(json: unknown, at: string): number {
  const count = readNumber(json, at)
  if (count < 0) throw new AppError('NUMBER_NEGATIVE', { at })
  return count
}
