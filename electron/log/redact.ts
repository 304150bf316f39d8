import type { ErrorParams } from '../core/shared/app-error'

/** Names of fields that may stand in a log: ids, counts, milliseconds, codes, versions. Everything else is dropped. */
const ALLOWED: ReadonlySet<string> = new Set([
  'app',
  'bytes',
  'code',
  'count',
  'deaths',
  'electron',
  'exitCode',
  'files',
  'found',
  'id',
  'jobId',
  'kind',
  'ms',
  'name',
  'newest',
  'pages',
  'pid',
  'platform',
  'process',
  'reason',
  'rows',
  'schemaVersion',
  'slow',
  'sqlite',
  'traceId',
  'version',
  'workers',
])
/** A value is a number or one word without spaces or Chinese: a name or a sentence does not pass even under an allowed field. */
const WORD = /^[\w.:+/-]{0,80}$/

/** The fields that may be written down. */
export function redacted(fields: ErrorParams): ErrorParams {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => ALLOWED.has(name) && (typeof value === 'number' || WORD.test(value))),
  )
}
