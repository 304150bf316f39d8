import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parameterValues } from '@core/scoring/parameters'
import type { PointsSheet } from '../../../data/useSheet'
import { reread, startSession, type SessionWords, type SheetEntries, type SheetSession } from './sheet-session'
import { entriesOf, isLocked, useSession } from './useSession'

function begin(sheet: PointsSheet, words: SessionWords, at: string | undefined, before: SheetSession | undefined): SheetSession {
  const { template } = sheet
  const fresh = startSession({
    template,
    parameters: parameterValues(template, sheet.parameters),
    words,
    entries: entriesOf(sheet) as SheetEntries, // facts of this sheet are those of its template
    isLocked: isLocked(sheet),
    at,
  })
  if (before === undefined) return fresh
  const resumed = reread({ ...before, words, drawer: null, field: null }, fresh.entries, fresh.isLocked)
  return at === undefined ? resumed : { ...resumed, current: fresh.current }
}

const again = (session: SheetSession, entries: ReturnType<typeof entriesOf>, isFinished: boolean): SheetSession =>
  reread(session, entries as SheetEntries, isFinished)

/** The session of a sheet that is scored in points. */
export function useSheetSession(sheet: PointsSheet, at: string | undefined) {
  const { t } = useTranslation('sheet')
  const words = useMemo<SessionWords>(() => ({ byStep: t('note.byStep'), waiverReasons: t('waiver.reasons').split('|') }), [t])
  return useSession<SheetSession>(sheet, { begin: (before) => begin(sheet, words, at, before), reread: again })
}
