import type { LogRecord } from '../contract/supervision'
import type { ErrorParams } from '../core/shared/app-error'
import { redacted } from './redact'

export interface Log {
  /**
   * @param event Fixed word, "call", "workspace-opened".
   * @param fields Only names of the allow-list pass (redact.ts).
   * @param thrown A bug: its stack is kept without its message, which may quote data.
   */
  (event: string, fields?: ErrorParams, thrown?: unknown): void
}

/** The one façade. `sink` sends records to the shell, which alone writes files; the command line writes none. */
export const openLog =
  (sink: (record: LogRecord) => void): Log =>
  (event, fields = {}, thrown) => {
    sink({ event, fields: redacted(fields), ...(thrown === undefined ? {} : { stack: stackOf(thrown) }) })
  }

/** Names of the errors, their codes and frames. */
function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const code = (thrown as { code?: unknown }).code
  const head = typeof code === 'string' && /^[A-Z_]+$/.test(code) ? `${thrown.name} ${code}` : thrown.name
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = thrown.cause === undefined ? [] : [`caused by ${stackOf(thrown.cause)}`]
  return [head, ...frames.slice(0, 12), ...cause].join('\n')
}
