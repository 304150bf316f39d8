import { useState } from 'react'
import {
  stopImport,
  useApplyImport,
  useChooseImportFiles,
  useImportProgress,
  useMapImport,
  useOpenImport,
  useSaveRefused,
  type ImportKind,
  type ImportPreview,
  type ImportSource,
  type PartWish,
} from '../../data/useImport'
import { failureOf } from '../../data/failure'
import { fileOnDesk, queueOf, withEnd, withRestSkipped, type FileEnd, type ImportQueue } from './import-queue'

/** The import on the desk: what was read, how it is understood, what it came to. One piece of work at a time. */
export function useImportDesk() {
  const [runId] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<ImportKind>('auto')
  const [seen, setSeen] = useState<ImportPreview | null>(null)
  const [queue, setQueue] = useState<ImportQueue | null>(null)
  const choosing = useChooseImportFiles()
  const opening = useOpenImport(runId)
  const mapping = useMapImport(runId)
  const applying = useApplyImport()
  const saving = useSaveRefused()
  const isWorking = opening.isPending || mapping.isPending || applying.isPending
  const isBusy = isWorking || choosing.isPending
  const progress = useImportProgress(runId, isWorking)
  const done = applying.data ?? null

  const forget = () => {
    for (const one of [opening, mapping, applying, saving]) one.reset()
  }
  const read = (source: ImportSource) => {
    forget()
    opening.mutate({ source, kind }, { onSuccess: setSeen })
  }
  /** The file at the queue's place comes on the desk; behind the last one the desk is empty. */
  const go = (next: ImportQueue) => {
    setQueue(next)
    setSeen(null)
    const file = fileOnDesk(next)
    if (file === null) forget()
    else read({ grant: file.grant })
  }
  const endOfFile = (): FileEnd => {
    if (seen === null) return 'failed'
    if (done !== null) return 'written'
    return seen.added + seen.updated === 0 ? 'unchanged' : 'skipped'
  }
  return {
    kind,
    setKind,
    seen,
    /** Files chosen together; null for one alone, or cells that were pasted. */
    queue,
    done,
    saved: saving.data ?? null,
    isBusy,
    isWorking,
    progress,
    failure: failureOf(opening.error ?? mapping.error ?? applying.error ?? saving.error),
    /** Rows the file on the desk would add or change. */
    writable: seen === null ? 0 : seen.added + seen.updated,
    paste: (text: string, name: string) => {
      if (isBusy) return
      setQueue(null)
      read({ text, name })
    },
    choose: () => {
      if (isBusy) return
      choosing.mutate(undefined, {
        onSuccess: (files) => {
          const [first] = files
          if (first === undefined) return
          if (files.length > 1) return void go(queueOf(files))
          setQueue(null)
          read({ grant: first.grant })
        },
      })
    },
    /** On to the next file of several; this one is left as it now stands. */
    next: () => {
      if (queue !== null && !isBusy) go(withEnd(queue, endOfFile(), done === null ? seen : { ...seen, ...done }))
    },
    map: (wish: PartWish) => {
      if (seen === null || isBusy) return
      mapping.reset()
      mapping.mutate({ importId: seen.importId, parts: [wish] }, { onSuccess: setSeen })
    },
    apply: () => {
      if (seen === null || isBusy || applying.isSuccess || seen.added + seen.updated === 0) return
      applying.mutate({ requestId: crypto.randomUUID(), importId: seen.importId, runId })
    },
    saveRefused: (fileName: string) => {
      if (seen !== null) saving.mutate({ importId: seen.importId, fileName })
    },
    stop: () => void stopImport(runId),
    /** Back to the choice of a file; of several files first to what they came to. */
    clear: () => {
      if (queue !== null && fileOnDesk(queue) !== null) {
        const left = done === null ? queue : withEnd(queue, 'written', done)
        return void go(withRestSkipped(left))
      }
      forget()
      setQueue(null)
      setSeen(null)
    },
  }
}
export type ImportDesk = ReturnType<typeof useImportDesk>
