import type { RawTable } from '../../../core/registry/raw-table'
import type { TableKind } from '../../../core/registry/table-kinds'
import { AppError } from '../../../core/shared/app-error'

/** A file that was read and previewed, and may be applied. */
export type HeldImport =
  | { readonly fileName: string; readonly kind: TableKind; readonly table: RawTable }
  | { readonly fileName: string; readonly kind: 'division'; readonly content: unknown }

/** So many previews are kept: the newest ones, until the workspace is closed. */
const KEPT = 4

export function holdImports() {
  const held = new Map<string, HeldImport>()
  return {
    put(importId: string, one: HeldImport): void {
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
