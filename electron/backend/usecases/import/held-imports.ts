import type { RawTable } from '../../../core/registry/raw-table'
import type { TablePart } from '../../../core/registry/table-parts'
import { AppError } from '../../../core/shared/app-error'
import type { ImportRun } from './import-run'

/** What was read from a file, and how it is to be understood. */
export type ImportSource =
  | {
      readonly fileName: string
      readonly table: RawTable
      /** Each visible sheet, in the order of the file. */
      readonly parts: readonly TablePart[]
      /** The same as it was guessed: by its header a file of the same shape is known again. */
      readonly guesses: readonly TablePart[]
    }
  | { readonly fileName: string; readonly content: unknown }

/** A file that was read and previewed, and may be applied. */
export interface HeldImport {
  readonly source: ImportSource
  /** What the last preview, or the writing itself, came to. */
  readonly run: ImportRun
}

/** So many previews are kept: the newest ones, until the workspace is closed. */
const KEPT = 4

export function holdImports() {
  const held = new Map<string, HeldImport>()
  return {
    put(importId: string, one: HeldImport): void {
      held.delete(importId)
      held.set(importId, one)
      const [oldest] = held.keys()
      if (held.size > KEPT && oldest !== undefined) held.delete(oldest)
    },
    /** @throws AppError IMPORT_EXPIRED */
    find(importId: string): HeldImport {
      const one = held.get(importId)
      if (one === undefined) throw new AppError('IMPORT_EXPIRED', { at: 'importId' })
      return one
    },
  }
}
export type HeldImports = ReturnType<typeof holdImports>
