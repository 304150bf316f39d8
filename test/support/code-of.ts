import { AppError } from '@core/shared/app-error'

/** Code of the expected failure that `run` throws; undefined when it throws nothing. Anything else is thrown on. */
export function codeOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code
    throw thrown
  }
}
