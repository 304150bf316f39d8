import type { TFunction } from 'i18next'
import type { ErrorParams } from '@core/shared/app-error'
import type { ErrorCode } from '@core/shared/error-code'
import { failureText } from '../../../i18n/failure-text'

/** Why a key did nothing. */
export type RefusalCode =
  | ErrorCode
  | 'NOT_A_NUMBER'
  | 'FIELD_EMPTY'
  | 'NOT_STORED'
  | 'WAIVED'
  | 'ANSWER_FIRST'
  | 'NO_VETOES'
  | 'NOTHING_DONE'
  | 'NOTHING_UNDONE'
  | 'LAST_ITEM'
  | 'ALL_ANSWERED'
  | 'NO_SUCH_ITEM'
  | 'UNSAVED'
  | 'NOT_CHOSEN'
  | 'STILL_EMPTY'

/** A key that did nothing, said once. */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: RefusalCode
  /** Where it was pressed. */
  readonly item: string
  readonly params: ErrorParams
}

/** An act that did something, of which nothing is refused. */
interface Spoken {
  readonly kind: 'stored' | 'undone' | 'redone'
}

/** Refusals with words of their own here; the others have their sentence in errors.json. */
const REFUSED = [
  'NOT_A_NUMBER',
  'FIELD_EMPTY',
  'NOT_STORED',
  'WAIVED',
  'ANSWER_FIRST',
  'NO_VETOES',
  'NOTHING_DONE',
  'NOTHING_UNDONE',
  'LAST_ITEM',
  'ALL_ANSWERED',
  'NO_SUCH_ITEM',
  'UNSAVED',
  'NOT_CHOSEN',
  'STILL_EMPTY',
  'NOT_APPLICABLE_REFUSED',
  'REASON_REQUIRED',
  'NUMERATOR_ABOVE_DENOMINATOR',
  'NUMBER_NEGATIVE',
  'POINTS_OUT_OF_RANGE',
  'POINTS_OFF_STEP',
] as const

/** Why the last key did nothing; null when it did something. */
export function refusalText(said: Refusal | Spoken | null, t: TFunction<'sheet'>): string | null {
  if (said?.kind !== 'refused') return null
  const { code, item, params } = said
  const own = REFUSED.find((one) => one === code)
  if (own !== undefined) return t(`refused.${own}`, { ...params, code: item })
  return failureText({ code: code as Exclude<typeof code, (typeof REFUSED)[number]>, params, traceId: '' })
}

/** Refusals that only say where the sheet stands. */
export const isPlainWord = (said: Refusal | Spoken | null): boolean =>
  said?.kind === 'refused' && (said.code === 'LAST_ITEM' || said.code === 'ALL_ANSWERED')
