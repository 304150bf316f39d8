import { useState } from 'react'
import {
  useRemoveDraft,
  useRestoreDraft,
  useRestoreTemplate,
  useRetireTemplate,
  useStartDraft,
  type DraftBeginning,
  type DraftLine,
} from '../../../data/useDrafts'
import type { TemplateVersion } from '../../../data/useTemplates'
import { useExportTemplate, type ExportedThing } from '../../../data/useTemplateFiles'
import { usePlaceActions } from '../../../hooks/usePlace'
import type { LibraryView } from './library-groups'

type NamedVersion = TemplateVersion & { readonly name: string }

/** A version and the list it stands in now. */
export interface MovedVersion extends NamedVersion {
  readonly state: LibraryView
}

/** What can be done with the entries of the library, and what came of it last. */
export function useLibraryActs() {
  const { go } = usePlaceActions()
  const [removed, setRemoved] = useState<DraftLine | null>(null)
  const [moved, setMoved] = useState<MovedVersion | null>(null)
  const starting = useStartDraft()
  const removing = useRemoveDraft()
  const putting = useRestoreDraft()
  const retiring = useRetireTemplate()
  const restoring = useRestoreTemplate()
  const exporting = useExportTemplate()
  const requestId = () => crypto.randomUUID()
  return {
    /** The draft that was removed last, for as long as it can be put back from here. */
    removed,
    /** The version that was retired or offered again last. */
    moved,
    /** The file that was written last, for the eye. */
    exported: exporting.data ?? null,
    error: starting.error ?? removing.error ?? putting.error ?? retiring.error ?? restoring.error ?? exporting.error,
    isStarting: starting.isPending,
    /** Begins a draft and puts it on the desk. */
    start: (from: DraftBeginning) => {
      if (starting.isPending) return
      starting.mutate({ requestId: requestId(), from }, { onSuccess: ({ draftId }) => go('templates', { draftId }) })
    },
    remove: (draft: DraftLine) =>
      removing.mutate({ requestId: requestId(), draftId: draft.draftId }, { onSuccess: () => setRemoved(draft) }),
    undoRemoval: (): boolean => {
      if (removed === null || putting.isPending) return false
      const { draftId } = removed
      putting.mutate(
        { requestId: requestId(), draftId },
        {
          onSuccess: () => {
            setRemoved(null)
            go('templates', { draftId, view: 'library' })
          },
        },
      )
      return true
    },
    retire: ({ id, version, name }: NamedVersion, reason: string) =>
      retiring.mutate(
        { requestId: requestId(), id, version, reason },
        { onSuccess: () => setMoved({ id, version, name, state: 'retired' }) },
      ),
    export: (what: ExportedThing, format: 'json' | 'xlsx', name: string) => exporting.mutate({ what, format, name }),
    restore: ({ id, version, name }: NamedVersion, reason: string) =>
      restoring.mutate(
        { requestId: requestId(), id, version, reason },
        { onSuccess: () => setMoved({ id, version, name, state: 'used' }) },
      ),
  }
}

export type LibraryActs = ReturnType<typeof useLibraryActs>
