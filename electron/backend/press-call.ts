import { ORPCError } from '@orpc/client'
import { setTimeout as pause } from 'node:timers/promises'
import type { PressClient } from '../contract/press.contract'
import { formatOfFile } from '../core/papers/file-format'
import { AppError, type ErrorParams } from '../core/shared/app-error'
import { ERROR_CODES, type ErrorCode } from '../core/shared/error-code'
import type { Machine } from './machine'
import type { ReadyPaper } from './ready-paper'

export type PrintedFile = Awaited<ReturnType<PressClient['print']>>
export type BoundFile = Awaited<ReturnType<PressClient['bindFiles']>>

/** A press that died is started again by the shell; this long a paper waits for it. */
const PATIENCE_MS = 10_000
const STEP_MS = 250

/**
 * Prints into `target`, in the format that its ending stands for, and says in our codes what went wrong. A paper whose press died under it is sent once more to the next one.
 * @throws AppError INPUT_INVALID for a format that the paper does not come in, PRESS_LOST, REPORT_TEXT_LOST, REPORT_TOO_SLOW, FONT_MISSING, FILE_NOT_WRITABLE, DISK_FULL
 */
export async function printByPress(
  machine: Pick<Machine, 'press' | 'newId'>,
  { paper }: ReadyPaper,
  target: string,
  signal: AbortSignal,
): Promise<PrintedFile> {
  return called(machine, signal, (press) => press.print({ paper, target, format: formatOfFile(target) }))
}

/** Of these characters those that no font has. @throws AppError PRESS_LOST, FONT_MISSING */
export const missingByPress = (machine: Pick<Machine, 'press'>, characters: string, signal: AbortSignal): Promise<string> =>
  called(machine, signal, (press) => press.missing({ characters: [...characters] }))

/** Binds PDFs into one, in this order. @throws AppError as `printByPress`, FILE_UNREADABLE */
export const bindByPress = (
  machine: Pick<Machine, 'press'>,
  files: readonly string[],
  target: string,
  signal: AbortSignal,
): Promise<BoundFile> => called(machine, signal, (press) => press.bindFiles({ files: [...files], target }))

async function called<T>(
  machine: Pick<Machine, 'press'>,
  signal: AbortSignal,
  call: (press: PressClient) => Promise<T>,
): Promise<T> {
  const attempt = async (): Promise<T> => {
    try {
      return await call(machine.press())
    } catch (thrown) {
      throw ourFailure(thrown)
    }
  }
  try {
    return await attempt()
  } catch (failure) {
    if (!isPressLost(failure)) throw failure
    await pressAgain(machine, signal)
    return attempt()
  }
}

const isPressLost = (thrown: unknown): boolean => thrown instanceof AppError && thrown.code === 'PRESS_LOST'

/** Waits until a press is connected. @throws AppError PRESS_LOST */
async function pressAgain(machine: Pick<Machine, 'press'>, signal: AbortSignal): Promise<void> {
  for (let waited = 0; ; waited += STEP_MS) {
    try {
      machine.press()
      return
    } catch (lost) {
      if (waited >= PATIENCE_MS || signal.aborted) throw lost
      await pause(STEP_MS, undefined, { signal }).catch(() => undefined)
    }
  }
}

/** A port that closes before the answer is a lost press; a code it declared is ours. */
function ourFailure(thrown: unknown): unknown {
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof Error && thrown.name === 'AbortError') return new AppError('PRESS_LOST', {}, { cause: thrown })
  if (!(thrown instanceof ORPCError)) return thrown
  const { code, data } = thrown as ORPCError<string, { readonly params?: ErrorParams } | undefined>
  return isErrorCode(code) && code !== 'BUG' ? new AppError(code, data?.params ?? {}, { cause: thrown }) : thrown
}

const isErrorCode = (code: string): code is ErrorCode => (ERROR_CODES as readonly string[]).includes(code)
