import { AppError, type ErrorParams } from '../../shared/app-error'
import type { ErrorCode } from '../../shared/error-code'
import type { WorkbookFault } from './workbook'

/** Gathers everything that is wrong with a file, so that a person can put it right at one go. */
export function gatherFaults() {
  const list: WorkbookFault[] = []
  return {
    list: (): readonly WorkbookFault[] => list,
    add: (code: ErrorCode, at: string, params: ErrorParams = {}): void => void list.push({ code, params: { ...params, at } }),

    /** What `read` gives; undefined when it refuses, which is then a fault at this place. */
    at<T>(place: string, read: () => T): T | undefined {
      try {
        return read()
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown
        list.push({ code: thrown.code, params: { ...thrown.params, at: place } })
        return undefined
      }
    },

    /** What `work` gives; null when it met a fault. */
    soundly<T>(work: () => T): T | null {
      const before = list.length
      const result = work()
      return list.length === before ? result : null
    },
  }
}
export type Faults = ReturnType<typeof gatherFaults>

/** Foreign words as a fault quotes them. */
export const quoted = (words: string): string => words.trim().slice(0, 40)
