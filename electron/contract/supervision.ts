import type { ErrorParams } from '../core/shared/app-error'

/** Messages between the shell and its two utility processes; data never goes this way, only ports, grants and log records. */

/** First message to the backend, before any port. */
export interface BackendStart {
  readonly type: 'start'
  /** Data folder to open; null at first start. */
  readonly workspace: string | null
  /** Folder `resources/` of the program. */
  readonly resources: string
  /** Built file of the import worker. */
  readonly importWorker: string
  /** Built file of the solver of proposals. */
  readonly solverWorker: string
  /** Folder for previewed papers; emptied at start. */
  readonly previews: string
  readonly appVersion: string
  readonly language: 'zh-CN' | 'en'
}

export type ToBackend =
  | BackendStart
  /** A page's end of port A comes in `ports[0]`. */
  | { readonly type: 'port' }
  /** The press's end of port B comes in `ports[0]`; sent again when the press was restarted. */
  | { readonly type: 'press-port' }
  /** A path that the person chose in a dialog, under the token the page knows. */
  | { readonly type: 'grant'; readonly grant: string; readonly path: string }
  /** Finish, checkpoint, close; answered by `closed`. */
  | { readonly type: 'shutdown' }

export type FromBackend =
  | { readonly type: 'ready' }
  /** Remember this data folder for the next start. */
  | { readonly type: 'workspace'; readonly path: string | null }
  /** Serve this file as app://preview/<token>; without a kind as its name ends. */
  | { readonly type: 'preview'; readonly token: string; readonly path: string; readonly mime?: string }
  | { readonly type: 'log'; readonly record: LogRecord }
  | { readonly type: 'closed' }

/** First message to the press. */
export interface PressStart {
  readonly type: 'start'
  readonly fonts: string
  readonly printWorker: string
}

export type ToPress = PressStart | { readonly type: 'port' } | { readonly type: 'shutdown' }
export type FromPress =
  { readonly type: 'ready' } | { readonly type: 'log'; readonly record: LogRecord } | { readonly type: 'closed' }

/** An event with allow-listed fields: ids, counts, ms, codes; never names, phone numbers or free text. */
export interface LogRecord {
  readonly event: string
  readonly fields: ErrorParams
  /** Stack of a bug; paths and messages of our own code only. */
  readonly stack?: string
}
