import { useCallback, useEffect, useRef, useState } from 'react'
import type { SheetChange, SheetEntries } from '@core/inspection/sheet'
import { entriesWith } from '@core/inspection/sheet-event'
import { sheetSaves, type Sheet } from '../../../data/useSheet'

/** A session one act later, and what must be saved, in this order. */
export interface ActOutcome<S> {
  readonly session: S
  readonly changes: readonly SheetChange[]
}

/** How the session of one kind of sheet begins and goes on. */
export interface SessionWays<S> {
  /** @param before What was left of it when the person last looked at the sheet. */
  readonly begin: (before: S | undefined) => S
  /** After the backend said anew what stands on the sheet. */
  readonly reread: (session: S, entries: SheetEntries, isLocked: boolean, sheet: Sheet) => S
}

/** Sessions for the life of the window, so that a look at another subject keeps what can be taken back. */
const kept = new Map<string, unknown>()
/** A sheet that went over to another version of its template begins anew: what could be taken back was of the other. */
const keptAs = ({ id, templateSha256 }: Sheet): string => `${id}@${templateSha256}`

/** What the backend has, with what is still on its way there. */
export const entriesOf = (sheet: Sheet): SheetEntries =>
  sheetSaves(sheet.id)
    .pending()
    .reduce<SheetEntries>((entries, change) => ({ ...entries, ...entriesWith(entries, change) }), {
      facts: sheet.facts,
      vetoes: sheet.vetoes,
      remarks: sheet.remarks,
    })

/** It is finished, or the results of its round are locked. */
export const isLocked = ({ status, roundLock }: Sheet): boolean => status === 'finished' || roundLock !== null

/**
 * The session of one sheet and the way to act on it. Each act is on the screen at once; what it changed goes to the
 * queue of the sheet, and the page never waits for it.
 */
export function useSession<S>(sheet: Sheet, { begin, reread }: SessionWays<S>) {
  const [session, setSession] = useState(() => begin(kept.get(keptAs(sheet)) as S | undefined)) // a sheet is of one kind for ever
  const latest = useRef(session)

  // Drawn before the task of the key ends: the next key finds the field that it was meant for, however busy the computer is.
  const show = useCallback((next: S) => {
    latest.current = next
    setSession(next)
  }, [])
  useEffect(() => {
    kept.set(keptAs(sheet), session)
  }, [sheet, session])
  useEffect(() => {
    // An answer that is older than what was saved meanwhile says nothing new.
    if (!sheetSaves(sheet.id).see(sheet.revision)) return
    show(reread(latest.current, entriesOf(sheet), isLocked(sheet), sheet))
  }, [sheet, show, reread])

  const act = useCallback(
    (does: (session: S) => ActOutcome<S> | null): boolean => {
      const outcome = does(latest.current)
      if (outcome === null) return false
      for (const change of outcome.changes) sheetSaves(sheet.id).push(change)
      show(outcome.session)
      return true
    },
    [sheet.id, show],
  )
  return { session, act }
}
