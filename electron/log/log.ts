import type { ErrorParams } from '../core/shared/app-error'
import { redacted } from './redact'

/** An event with allow-listed fields; the shape of `LogRecord` in contract/supervision. */
export interface Entry {
  readonly event: string
  readonly fields: ErrorParams
  readonly stack?: string
}

export interface Log {
  /**
   * @param event Fixed word, "call", "workspace-opened".
   * @param fields Only names of the allow-list pass (redact.ts).
   * @param thrown A bug: its stack is kept, its message only when it is ours.
   */
  (event: string, fields?: ErrorParams, thrown?: unknown): void
}

/** The one façade. `sink` sends records to the shell, which alone writes files; the command line writes none. */
export const openLog =
  (sink: (entry: Entry) => void): Log =>
  (event, fields = {}, thrown) => {
    sink({ event, fields: redacted(fields), ...(thrown === undefined ? {} : { stack: stackOf(thrown) }) })
  }

/** Frames of our own code and the names of the errors; messages may quote data, so they stay out. */
function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const code = (thrown as { code?: unknown }).code
  const head = typeof code === 'string' && /^[A-Z_]+$/.test(code) ? `${thrown.name} ${code}` : thrown.name
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = thrown.cause === undefined ? [] : [`caused by ${stackOf(thrown.cause)}`]
  return [head, ...frames.slice(0, 12), ...cause].join('\n')
}
