import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { AnyDraft } from '@core/drafting/kinds/any-draft'
import { checkAnyDraft } from '@core/drafting/kinds/check-any-draft'
import { sameJson } from '@core/inspection/same-json'
import { draftSaves, rereadDraft } from '../../../data/useDraftSaves'
import type { StoredDraft } from '../../../data/useDrafts'
import { useTemplates } from '../../../data/useTemplates'

/** The draft that is on the desk: what is on the screen, saved as it is written, and what is wrong with it. */
export function useDraftDesk<D extends AnyDraft>(stored: StoredDraft & { readonly draft: D }) {
  const { draftId } = stored
  const queries = useQueryClient()
  const queue = draftSaves(draftId)
  const [read, setRead] = useState<StoredDraft | null>(null)
  // What waits to be saved is a later state of the same draft, so it is of the same kind.
  const [draft, setDraft] = useState<D>(() => (queue.pending() as D | null) ?? stored.draft)
  if (read !== stored) {
    setRead(stored)
    // What is older than what was saved meanwhile, or would take away what waits to be saved, says nothing new.
    if (queue.see(stored.revision) && !sameJson(draft, stored.draft)) setDraft(stored.draft)
  }
  const { templates } = useTemplates()
  // The field answers the key at once; the check of 200 items follows when the keys rest.
  const checked = useDeferredValue(draft)
  const published = useMemo(
    () => templates.filter(({ id }) => id === checked.head.id).map(({ version }) => version),
    [templates, checked.head.id],
  )
  const check = useMemo(() => checkAnyDraft(checked, published), [checked, published])

  useEffect(
    () => () => {
      void draftSaves(draftId)
        .settled()
        .then(() => rereadDraft(queries, draftId))
    },
    [draftId, queries],
  )
  const write = (next: D) => {
    setDraft(next)
    queue.push(next)
  }
  return { draft, write, check, isChecked: checked === draft }
}
