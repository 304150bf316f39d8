import { ORPCError } from '@orpc/server'
import { failureOf } from '../backend/failure-of'
import { filled, sentenceOf, TEXTS, type Language } from '../backend/texts'
import type { ErrorParams, Failure } from '../core/shared/app-error'
import { ERROR_CODES, type ErrorCode } from '../core/shared/error-code'
import { breachSentence } from './breach-sentence'

/** What is printed instead of an answer. */
export interface Refusal {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly at: string }
}

/** Failures of the machine rather than of what was asked: exit status 1. */
const NOT_THE_INPUT: readonly ErrorCode[] = [
  'BUG',
  'DISK_FULL',
  'FONT_MISSING',
  'PRESS_LOST',
  'PROGRAM_DAMAGED',
  'REPORT_TEXT_LOST',
  'REPORT_TOO_SLOW',
]

export const statusOf = (code: ErrorCode): number => (NOT_THE_INPUT.includes(code) ? 1 : 2)

/** Puts whatever was thrown into a code, a sentence and a place; never a stack, a query or a foreign message. */
export function refusalOf(thrown: unknown, language: Language, traceId: string): Refusal {
  const { code, params } = failureIn(thrown, traceId)
  const at = String(params.at ?? '')
  return { error: { code, message: sentence(language, code, { ...params, at, traceId }), at } }
}

/** The sentence of a failure with its places filled in; a template that has a breach is told what it is, a format that a paper does not come in those in which it does. */
export function sentence(language: Language, code: string, params: ErrorParams): string {
  const breach = code === 'TEMPLATE_INVALID' && params.breach !== undefined ? String(params.breach) : ''
  const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  if (code === 'OPTION_INVALID' && values.formats !== undefined) return filled(TEXTS[language].formatsOf, values)
  return breachSentence(language, breach, params) ?? filled(sentenceOf(language, code), values)
}

/** A failure of the router has crossed it as code and data already. */
function failureIn(thrown: unknown, traceId: string): Failure {
  if (!(thrown instanceof ORPCError)) return failureOf(thrown, traceId, ERROR_CODES)
  const { code, data } = thrown as ORPCError<string, { readonly params?: ErrorParams } | undefined>
  const known = ERROR_CODES.find((one) => one === code)
  return known === undefined ? failureOf(thrown, traceId, ERROR_CODES) : { code: known, params: data?.params ?? {}, traceId }
}
