import type { ErrorCode } from './error-code'

export type ErrorParams = Readonly<Record<string, string | number>>

/** What crosses a process border: no stack, no SQL, no personal data. */
export interface Failure {
  readonly code: ErrorCode
  readonly params: ErrorParams
  readonly traceId: string
}

/**
 * An expected failure, named by code. Its text is chosen by the screen or the command line, never here.
 * `params.at` names the place ("A3.counts.d9", "endsOn", a file name). Anything thrown that is not an
 * AppError is a bug and reaches the user as `BUG`.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.params = params
  }

  /** @param traceId Id under which the full error, cause included, was logged. */
  static toFailure(thrown: unknown, traceId: string): Failure {
    return thrown instanceof AppError
      ? { code: thrown.code, params: thrown.params, traceId }
      : { code: 'BUG', params: {}, traceId }
  }
}
