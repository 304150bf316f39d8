import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facts } from '@core/scoring/fact'
import { parameterValues } from '@core/scoring/parameters'
import { sheetSaves, type PointsSheet, type Sheet } from '../../../data/useSheet'
import {
  registryAfter,
  reread,
  startSession,
  type SessionWords,
  type SheetChange,
  type SheetEntries,
  type SheetSession,
} from './sheet-session'
import { entriesOf, isLocked, useSession } from './useSession'

type RegistryWords = Pick<SheetSession, 'offers' | 'registry'>

/** What the registry offers, and what it said of the answers, those that are still on their way to the store too. */
function registryOf({ id, offers, registry }: PointsSheet): RegistryWords {
  const pending = sheetSaves(id).pending() as readonly SheetChange[] // changes of this sheet are those of its template
  return {
    offers,
    registry: pending.reduce<Facts>((said, change) => registryAfter({ offers, registry: said }, change), registry),
  }
}

function begin(sheet: PointsSheet, words: SessionWords, at: string | undefined, before: SheetSession | undefined): SheetSession {
  const { template } = sheet
  const fresh = startSession({
    template,
    parameters: parameterValues(template, sheet.parameters),
    words,
    entries: entriesOf(sheet) as SheetEntries, // facts of this sheet are those of its template
    isLocked: isLocked(sheet),
    ...registryOf(sheet),
    at,
  })
  if (before === undefined) return fresh
  const resumed = reread({ ...before, words, ...registryOf(sheet), drawer: null, field: null }, fresh.entries, fresh.isLocked)
  return at === undefined ? resumed : { ...resumed, current: fresh.current }
}

const again = (
  session: SheetSession,
  entries: ReturnType<typeof entriesOf>,
  isFinished: boolean,
  sheet: Sheet,
): SheetSession => ({
  ...reread(session, entries as SheetEntries, isFinished),
  ...registryOf(sheet as PointsSheet), // a sheet is of one kind for ever
})

/** The session of a sheet that is scored in points. */
export function useSheetSession(sheet: PointsSheet, at: string | undefined) {
  const { t } = useTranslation('sheet')
  const words = useMemo<SessionWords>(() => ({ byStep: t('note.byStep'), waiverReasons: t('waiver.reasons').split('|') }), [t])
  return useSession<SheetSession>(sheet, { begin: (before) => begin(sheet, words, at, before), reread: again })
}
