import type { FileFormat } from '../core/papers/file-format'
import type { Paper } from '../core/papers/paper'
import type { ErrorCode } from '../core/shared/error-code'
import type { ErrorParams } from '../core/shared/app-error'

/** What the pool sends to a worker. */
export interface PrintOrder {
  readonly paper: Paper
  readonly format: FileFormat
  /** Full path of the finished file. */
  readonly target: string
  /** Folder of the bundled fonts. */
  readonly fonts: string
}

export interface PrintedFile {
  /** 0 where the reader of the file breaks them: Word, Excel. */
  readonly pages: number
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
  /** Characters that no font has and that print as □. */
  readonly missingCharacters: string
}

/** What a worker sends back: an error that is thrown loses its code between threads. */
export type PrintOutcome =
  | { readonly kind: 'printed'; readonly file: PrintedFile }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }

/** PDFs to be bound into one, in this order. */
export interface BindOrder {
  /** Full paths. */
  readonly files: readonly string[]
  readonly target: string
}

export interface BoundFile {
  /** Of each file that was bound. */
  readonly pages: readonly number[]
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

export type BindOutcome =
  | { readonly kind: 'bound'; readonly file: BoundFile }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }
