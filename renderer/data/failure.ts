import { isDefinedError } from '@orpc/client'
import type { ErrorParams, Failure } from '@core/shared/app-error'
import { ERROR_CODES, type ErrorCode } from '@core/shared/error-code'

const isErrorCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code)

/**
 * Turns whatever a call threw into a failure that has a text in every locale. A declared code keeps its
 * params (INPUT_INVALID: `at`); a port that closed before the answer is BACKEND_LOST; all else is a bug.
 */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Error && isDefinedError(thrown)) {
    const { code, data } = thrown as unknown as { code: unknown; data: Omit<Failure, 'code'> }
    if (isErrorCode(code)) return { code, params: data.params, traceId: data.traceId }
  }
  const isTransportLoss = thrown instanceof Error && thrown.name === 'AbortError' // what oRPC rejects pending calls with
  return { code: isTransportLoss ? 'BACKEND_LOST' : 'BUG', params: {}, traceId: '' }
}

/** The failure of a query or mutation; null while there is none. */
export const failureOf = (thrown: unknown): Failure | null => (thrown === null || thrown === undefined ? null : toFailure(thrown))

/** A failure the backend reports as data, not as the answer to a call. */
export const recordedFailure = ({ code, params }: { readonly code: string; readonly params: ErrorParams }): Failure => ({
  code: isErrorCode(code) ? code : 'BUG',
  params,
  traceId: '',
})
