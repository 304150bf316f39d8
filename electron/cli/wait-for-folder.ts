import { filled, TEXTS, type Language } from '../backend/texts'
import { AppError } from '../core/shared/app-error'
import type { CliIo } from './command'

/** A command of a script waits so long for the one before it, which lets go of the folder as it ends. */
const LONGEST_WAIT_MS = 15_000
const PAUSE_MS = 250

/**
 * Opens a data folder, again and again while another program works in it; standard error says once that it waits.
 * @throws AppError WORKSPACE_IN_USE after 15 s, and whatever else `open` throws, at once
 */
export async function openWhenFree(open: () => void, io: CliIo, language: Language): Promise<void> {
  const until = io.nowMs() + LONGEST_WAIT_MS
  let isTold = false
  for (;;) {
    try {
      open()
      return
    } catch (cause) {
      const isInUse = cause instanceof AppError && cause.code === 'WORKSPACE_IN_USE'
      if (!isInUse || io.nowMs() >= until) throw cause
    }
    if (!isTold) io.stderr(`${filled(TEXTS[language].folderInUse, { seconds: String(LONGEST_WAIT_MS / 1000) })}\n`)
    isTold = true
    await io.pause(PAUSE_MS)
  }
}
