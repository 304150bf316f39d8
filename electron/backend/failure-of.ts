import { ORPCError } from '@orpc/server'
import { AppError, type Failure } from '../core/shared/app-error'

/**
 * Turns whatever a call threw into a declared code. Bad input keeps the path of its first issue, a full disk is
 * named; a code the procedure does not declare becomes BUG.
 */
export function failureOf(thrown: unknown, traceId: string, declared: readonly string[]): Failure {
  if (thrown instanceof ORPCError && thrown.code === 'BAD_REQUEST') {
    return { code: 'INPUT_INVALID', params: { at: firstPath(thrown.data) }, traceId }
  }
  if (isDiskFull(thrown)) return { code: 'DISK_FULL', params: {}, traceId }
  const failure = AppError.toFailure(thrown, traceId)
  return declared.includes(failure.code) ? failure : { code: 'BUG', params: {}, traceId }
}

function isDiskFull(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const code = String((thrown as { code?: unknown }).code)
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || isDiskFull(thrown.cause)
}

interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
  /** Fields that nobody asked for; the path then ends at the object that has them. */
  readonly keys?: readonly string[]
}

/** "departments.2"; empty when the input as a whole is wrong. */
function firstPath(data: unknown): string {
  const [first] = (data as { issues?: Issue[] } | undefined)?.issues ?? []
  const steps = [...(first?.path ?? []), ...(first?.keys ?? []).slice(0, 1)]
  return steps.map((step) => String(typeof step === 'object' ? step.key : step).slice(0, 80)).join('.')
}
