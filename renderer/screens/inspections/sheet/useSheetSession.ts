import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetEntries } from '@core/inspection/sheet'
import { entriesWith } from '@core/inspection/sheet-event'
import { parameterValues } from '@core/scoring/parameters'
import { sheetSaves, type Sheet } from '../../../data/useSheet'
import { reread, startSession, type Outcome, type SessionWords, type SheetSession } from './sheet-session'

/** Sessions for the life of the window, so that a look at another subject keeps what can be taken back. */
const kept = new Map<string, SheetSession>()

/** What the backend has, with what is still on its way there. */
const entriesOf = (sheet: Sheet): SheetEntries =>
  sheetSaves(sheet.id)
    .pending()
    .reduce<SheetEntries>((entries, change) => ({ ...entries, ...entriesWith(entries, change) }), {
      facts: sheet.facts,
      vetoes: sheet.vetoes,
      remarks: sheet.remarks,
    })

const isLocked = (sheet: Sheet): boolean => sheet.status === 'finished'

function begin(sheet: Sheet, words: SessionWords, at: string | undefined): SheetSession {
  const { template } = sheet
  const fresh = startSession({
    template,
    parameters: parameterValues(template, sheet.parameters),
    words,
    entries: entriesOf(sheet),
    isLocked: isLocked(sheet),
    at,
  })
  const before = kept.get(sheet.id)
  if (before === undefined) return fresh
  const resumed = reread({ ...before, words, drawer: null, field: null }, fresh.entries, fresh.isLocked)
  return at === undefined ? resumed : { ...resumed, current: fresh.current }
}

/**
 * The session of one sheet and the way to act on it. Each act is on the screen at once; what it changed goes to the
 * queue of the sheet, and the page never waits for it.
 */
export function useSheetSession(sheet: Sheet, at: string | undefined) {
  const { t } = useTranslation('sheet')
  const words = useMemo<SessionWords>(() => ({ byStep: t('note.byStep'), waiverReasons: t('waiver.reasons').split('|') }), [t])
  const [session, setSession] = useState(() => begin(sheet, words, at))
  const latest = useRef(session)

  const show = useCallback((next: SheetSession) => {
    latest.current = next
    setSession(next)
  }, [])
  /** An answer leaves for the store before the screen is drawn, so that both go on at once; the next key sees it already. */
  const showWhenSent = useCallback((next: SheetSession) => {
    latest.current = next
    setTimeout(() => setSession(latest.current), 0)
  }, [])
  useEffect(() => {
    kept.set(sheet.id, session)
  }, [sheet.id, session])
  useEffect(() => {
    // An answer that is older than what was saved meanwhile says nothing new.
    if (!sheetSaves(sheet.id).see(sheet.revision)) return
    show(reread(latest.current, entriesOf(sheet), isLocked(sheet)))
  }, [sheet, show])

  const act = useCallback(
    (does: (session: SheetSession) => Outcome | null): boolean => {
      const outcome = does(latest.current)
      if (outcome === null) return false
      for (const change of outcome.changes) sheetSaves(sheet.id).push(change)
      if (outcome.changes.length === 0) show(outcome.session)
      else showWhenSent(outcome.session)
      return true
    },
    [sheet.id, show, showWhenSent],
  )
  return { session, act }
}
