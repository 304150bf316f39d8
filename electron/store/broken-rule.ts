import { AppError, type ErrorParams } from '../core/shared/app-error'
import type { ErrorCode } from '../core/shared/error-code'

/**
 * Name of the rule a statement broke, or undefined when something else went wrong. A trigger raises its
 * name and a CHECK carries one; of a unique index SQLite tells only the columns, e.g. "request.id", or,
 * when it stands on an expression, its name.
 */
export function brokenRule(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !String((thrown as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) return undefined
  const [, name, index] =
    /^(?:(?:CHECK|UNIQUE) constraint failed: )?(?:(\w+(?:\.\w+(?:, \w+\.\w+)*)?)|index '(\w+)')$/.exec(thrown.message) ?? []
  return name ?? index
}

/**
 * Runs a statement and names what it broke.
 * @param meaning What a broken rule means to the user; a rule not named there stays a bug.
 * @throws AppError with the code that `meaning` gives to the broken rule.
 */
export function translating<T>(meaning: Readonly<Record<string, ErrorCode>>, params: ErrorParams, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    const code = meaning[brokenRule(cause) ?? '']
    throw code === undefined ? cause : new AppError(code, params, { cause })
  }
}
