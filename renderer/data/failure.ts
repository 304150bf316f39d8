import { isDefinedError } from '@orpc/client'
import { ERROR_CODES, type ErrorCode } from '@core/shared/error-code'
import type { Failure } from '@core/shared/app-error'

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
