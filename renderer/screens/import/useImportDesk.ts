import { useState } from 'react'
import {
  stopImport,
  useApplyImport,
  useImportProgress,
  useMapImport,
  useOpenImport,
  useSaveRefused,
  type ImportKind,
  type ImportPreview,
  type PartWish,
} from '../../data/useImport'
import { failureOf } from '../../data/failure'

/** The import on the desk: what was read, how it is understood, what it came to. One piece of work at a time. */
export function useImportDesk() {
  const [runId] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<ImportKind>('auto')
  const [seen, setSeen] = useState<ImportPreview | null>(null)
  const opening = useOpenImport(runId)
  const mapping = useMapImport(runId)
  const applying = useApplyImport()
  const saving = useSaveRefused()
  const isBusy = opening.isPending || mapping.isPending || applying.isPending
  const progress = useImportProgress(runId, isBusy)

  const forget = () => {
    for (const one of [opening, mapping, applying, saving]) one.reset()
  }
  const open = (source: Parameters<typeof opening.mutate>[0]['source']) => {
    if (isBusy) return
    forget()
    opening.mutate(
      { source, kind },
      {
        onSuccess: (found) => {
          if (found !== null) setSeen(found)
        },
      },
    )
  }
  const map = (wish: PartWish) => {
    if (seen === null || isBusy) return
    mapping.reset()
    mapping.mutate({ importId: seen.importId, parts: [wish] }, { onSuccess: setSeen })
  }
  const apply = () => {
    if (seen === null || isBusy || applying.isSuccess || seen.added + seen.updated === 0) return
    applying.mutate({ requestId: crypto.randomUUID(), importId: seen.importId, runId })
  }
  return {
    kind,
    setKind,
    seen,
    done: applying.data ?? null,
    saved: saving.data ?? null,
    isBusy,
    progress,
    failure: failureOf(opening.error ?? mapping.error ?? applying.error ?? saving.error),
    open,
    map,
    apply,
    saveRefused: (fileName: string) => {
      if (seen !== null) saving.mutate({ importId: seen.importId, fileName })
    },
    stop: () => void stopImport(runId),
    /** Back to the choice of a file. */
    clear: () => {
      forget()
      setSeen(null)
    },
  }
}
export type ImportDesk = ReturnType<typeof useImportDesk>
