import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scoreSheet } from '@core/scoring/score-sheet'
import { FailureAlert } from '../../../components/FailureAlert'
import { toFailure } from '../../../data/failure'
import { useSaveState } from '../../../data/save-state'
import { useInspection } from '../../../data/useInspections'
import { sheetSaves, useFinishSheet, useSheet, type PointsSheet } from '../../../data/useSheet'
import { useSheetVisit, type Visit } from '../../../data/useVisit'
import { useStatusParts } from '../../../hooks/status-parts'
import { usePlace } from '../../../hooks/usePlace'
import { visuallyHidden } from '../../../theme/visually-hidden'
import { CarryOverPane } from '../carry-over/CarryOverPane'
import { NewerVersionLine } from '../carry-over/NewerVersionLine'
import { AllKeys } from './AllKeys'
import { ItemList } from './ItemList'
import { ItemPane } from './ItemPane'
import { KeyLine } from './KeyLine'
import { saidText } from './said-text'
import { DeskContext, type SheetDesk } from './sheet-desk'
import { refuse, shownFacts } from './sheet-session'
import { SheetHeader } from './SheetHeader'
import { LockedLine, VetoLines } from './SheetLines'
import { TotalPane } from './TotalPane'
import { useSheetKeys } from './useSheetKeys'
import { useSheetSession } from './useSheetSession'

/** The score sheet of one subject of one visit. */
export function SheetScreen({ sheetId }: { readonly sheetId: string }) {
  const { t } = useTranslation('inspections')
  const place = usePlace()
  const sheet = useSheet(sheetId)
  const visit = useSheetVisit(sheetId, sheet.data?.visitId ?? null)
  const thrown = sheet.error ?? visit.error
  if (thrown !== null) {
    return (
      <FailureAlert failure={toFailure(thrown)}>
        <Button onClick={() => place.go('inspections')}>{t('backToList')}</Button>
      </FailureAlert>
    )
  }
  if (sheet.data?.kind !== 'scored' || visit.data === undefined) return null
  return <OpenSheet key={`${sheetId}@${sheet.data.templateSha256}`} sheet={sheet.data} visit={visit.data} />
}

function OpenSheet({ sheet, visit }: { readonly sheet: PointsSheet; readonly visit: Visit }) {
  const { t } = useTranslation('sheet')
  const place = usePlace()
  const save = useSaveState()
  const finishing = useFinishSheet(sheet.id)
  const { inspections, inspection } = useInspection(place.params.inspectionId)
  const [isGoing, setGoing] = useState(false)
  const [showsKeys, setShowsKeys] = useState(false)
  const [carriesTo, setCarriesTo] = useState<string | null>(null)
  const { session, act } = useSheetSession(sheet, place.params.itemCode)

  const { score, trace } = useMemo(() => {
    const vetoes = session.entries.vetoes.map(({ code }) => code)
    const input = { facts: shownFacts(session), vetoes, parameters: sheet.parameters }
    return scoreSheet(session.template, input, { sha256: sheet.templateSha256 })
  }, [session, sheet.parameters, sheet.templateSha256])
  const desk = useMemo<SheetDesk>(
    () => ({ sheet, session, score, trace, visitOn: visit.visitOn, act }),
    [sheet, session, score, trace, visit.visitOn, act],
  )

  const isUnsaved = save.kind === 'failed' && sheetSaves(sheet.id).pending().length > 0
  const canFinish = !session.isLocked && score.status === 'complete' && !finishing.isPending
  const finish = async () => {
    if (!canFinish) return
    if (await sheetSaves(sheet.id).settled()) finishing.mutate({ requestId: crypto.randomUUID(), sheetId: sheet.id })
    else act((now) => refuse(now, 'UNSAVED'))
  }
  const pressKey = useSheetKeys(act, {
    goTo: () => setGoing(true),
    finish: () => void finish(),
    showKeys: () => setShowsKeys(true),
    leave: () => place.turn({ sheetId: undefined, itemCode: undefined, visitId: sheet.visitId }),
  })
  const said = saidText(session.said, score, t)
  useStatusParts(
    useMemo(
      () => [
        ...(said === null ? [] : [t('said.just', { text: said })]),
        t('said.template', { name: session.template.name, version: session.template.version }),
      ],
      [said, session.template, t],
    ),
  )
  // A visit does not say its round; where there are several and none was named, its own number stands instead.
  const named = inspections.length === 1 || place.params.inspectionId !== undefined ? inspection?.name : undefined
  return (
    <DeskContext value={desk}>
      <SheetHeader
        visit={visit}
        round={named ?? visit.code}
        canFinish={canFinish && !isUnsaved}
        isUnsaved={isUnsaved}
        onShow={(sheetId) => place.turn({ sheetId, itemCode: undefined })}
        onPrint={() => place.go('reports', { reportKind: 'visit-evaluation', subject: sheet.id })}
        onFinish={() => void finish()}
      />
      <VetoLines />
      <LockedLine />
      <NewerVersionLine sheet={sheet} onOpen={setCarriesTo} />
      <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <ItemList isGoing={isGoing} onGone={() => setGoing(false)} />
        <ItemPane />
        {carriesTo === null ? (
          <TotalPane />
        ) : (
          <CarryOverPane sheet={sheet} version={carriesTo} onClose={() => setCarriesTo(null)} />
        )}
      </div>
      <KeyLine canFinish={canFinish} onPress={pressKey} />
      <div role="status" style={visuallyHidden}>
        {said}
      </div>
      {showsKeys && <AllKeys onClose={() => setShowsKeys(false)} />}
    </DeskContext>
  )
}
