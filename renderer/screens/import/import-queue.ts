/** What became of a file: its rows were written, it had nothing new, it was left out, or it could not be read. */
export type FileEnd = 'written' | 'unchanged' | 'skipped' | 'failed'

export interface FileCounts {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly refusedRows: number
}

export interface QueuedFile {
  readonly grant: string
  /** Without its folder. */
  readonly name: string
  /** null: still to be looked at. */
  readonly end: FileEnd | null
  readonly counts: FileCounts
}

/** Files that were chosen together: looked at and written one after another, in their order. */
export interface ImportQueue {
  readonly files: readonly QueuedFile[]
  /** Place of the file on the desk; past the last one all are done. */
  readonly at: number
}

const NOTHING: FileCounts = { added: 0, updated: 0, unchanged: 0, refusedRows: 0 }

export const queueOf = (granted: readonly { readonly grant: string; readonly label: string }[]): ImportQueue => ({
  files: granted.map(({ grant, label }) => ({ grant, name: label.replace(/^.*[\\/]/, ''), end: null, counts: NOTHING })),
  at: 0,
})

export const fileOnDesk = ({ files, at }: ImportQueue): QueuedFile | null => files[at] ?? null

/** The next file comes on the desk; what became of the present one is kept. Rows count where they were written. */
export function withEnd({ files, at }: ImportQueue, end: FileEnd, counts: FileCounts | null): ImportQueue {
  const kept = end === 'written' || end === 'unchanged' ? (counts ?? NOTHING) : NOTHING
  return { files: files.map((file, index) => (index === at ? { ...file, end, counts: kept } : file)), at: at + 1 }
}

/** All files that are still to be looked at are left out. */
export const withRestSkipped = ({ files }: ImportQueue): ImportQueue => ({
  files: files.map((file) => (file.end === null ? { ...file, end: 'skipped' } : file)),
  at: files.length,
})

/** What all files together came to. */
export const totalOf = ({ files }: ImportQueue): FileCounts =>
  files.reduce(
    (sum, { counts }) => ({
      added: sum.added + counts.added,
      updated: sum.updated + counts.updated,
      unchanged: sum.unchanged + counts.unchanged,
      refusedRows: sum.refusedRows + counts.refusedRows,
    }),
    NOTHING,
  )
