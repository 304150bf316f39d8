import { AppError } from '@core/shared/app-error'

/** "CODE at place" of what was refused; anything but an AppError is thrown on. */
export function refusalOf(work: () => unknown): string {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof AppError) return `${thrown.code} ${String(thrown.params['at'])}`
    throw thrown
  }
  return 'accepted'
}
