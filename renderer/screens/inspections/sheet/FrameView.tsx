import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useInspection } from '../../../data/useInspections'
import type { Visit } from '../../../data/useVisit'
import { useStatusParts } from '../../../hooks/status-parts'
import { usePlace } from '../../../hooks/usePlace'
import { visuallyHidden } from '../../../theme/visually-hidden'
import { CarryOverPane } from '../carry-over/CarryOverPane'
import { NewerVersionLine } from '../carry-over/NewerVersionLine'
import { AllKeys } from './AllKeys'
import { CAPS } from './key-caps'
import { KeyHints, type KeyHint } from './key-hints'
import { CameraDialog } from './evidence/CameraDialog'
import { EvidenceContext, type EvidenceDesk } from './evidence/evidence-desk'
import { ShownEvidence } from './evidence/EvidenceViewer'
import { MissingEvidenceDialog } from './evidence/MissingEvidenceDialog'
import { useSheetEvidence } from './evidence/useSheetEvidence'
import { FrameContext, type SheetFrame } from './sheet-frame'
import type { Going } from './sheet-list'
import { sheetBeside } from './sheet-tabs'
import { SheetHeader } from './SheetHeader'
import { LockedLine } from './SheetLines'
import type { Finishing } from './useFinish'
import { useSheetKeys, type SheetKeyActs } from './useSheetKeys'

export interface FrameViewProps {
  readonly frame: SheetFrame
  readonly visit: Visit
  readonly finishing: Finishing
  /** What the last act did. */
  readonly said: string | null
  /** Keys of the session, and what it does with one. */
  readonly keys: readonly string[]
  readonly press: (key: string) => boolean
  readonly more?: SheetKeyActs['more']
  readonly hints: readonly KeyHint[]
  /** The sheet under which the paper is listed. */
  readonly printed: string
  /** Over all columns. */
  readonly lines?: ReactNode
  readonly list: (going: Going) => ReactNode
  readonly middle: ReactNode
  readonly total: ReactNode
}

const NO_MORE: SheetKeyActs['more'] = {}

const evidenceActs = ({ choose, chooseFolder, camera }: EvidenceDesk): SheetKeyActs['more'] => ({
  p: choose,
  'Shift+p': chooseFolder,
  ...(camera.open === null ? {} : { c: camera.open }),
})

/** What every sheet stands in: header with tabs, three columns, key line, status bar. */
export function FrameView(props: FrameViewProps) {
  const { frame, visit, finishing, said, keys, press, more = NO_MORE, hints, printed, lines, list, middle, total } = props
  const { t } = useTranslation('sheet')
  const place = usePlace()
  const { inspections, inspection } = useInspection(place.params.inspectionId)
  const [isGoing, setGoing] = useState(false)
  const [showsKeys, setShowsKeys] = useState(false)
  const [carriesTo, setCarriesTo] = useState<string | null>(null)
  const { template, visitId } = frame.sheet
  const evidence = useSheetEvidence(frame, visit)
  const evidenceKeys = frame.sheet.kind === 'questionnaire' || frame.isLocked ? NO_MORE : evidenceActs(evidence)
  const [asksEvidence, setAsksEvidence] = useState(false)
  const missing = asksEvidence ? (frame.missingEvidence?.(evidence.all) ?? []) : []
  const finish = () => {
    if (finishing.canFinish && (frame.missingEvidence?.(evidence.all) ?? []).length > 0) setAsksEvidence(true)
    else void finishing.finish()
  }
  const turnToSheet = (step: 1 | -1) => {
    const sheetId = sheetBeside(visit, frame.sheet.id, step)
    if (sheetId !== null) place.turn({ sheetId, itemCode: undefined })
  }
  const pressKey = useSheetKeys(keys, {
    press,
    goTo: () => setGoing(true),
    finish,
    showKeys: () => setShowsKeys(true),
    leave: () => place.turn({ sheetId: undefined, itemCode: undefined, visitId }),
    more: { ...more, ...evidenceKeys, 'Ctrl+PageDown': () => turnToSheet(1), 'Ctrl+PageUp': () => turnToSheet(-1) },
  })
  useStatusParts(
    useMemo(
      () => [
        ...(said === null ? [] : [t('said.just', { text: said })]),
        t('said.template', { name: template.name, version: template.version }),
      ],
      [said, template, t],
    ),
  )
  // A visit does not say its round; where there are several and none was named, its own number stands instead.
  const named = inspections.length === 1 || place.params.inspectionId !== undefined ? inspection?.name : undefined
  const { status, roundLock, kind } = frame.sheet
  const canSign = status === 'finished' && roundLock === null && kind !== 'questionnaire'
  const allHints: readonly KeyHint[] = [
    ...hints,
    ...(canSign ? [{ caps: [CAPS.sign], word: t('keys.sign') }] : []),
    { caps: ['F1'], word: t('keys.all'), key: 'F1' },
  ]
  return (
    <FrameContext value={frame}>
      <EvidenceContext value={evidence}>
        <SheetHeader
          visit={visit}
          round={named ?? visit.code}
          canFinish={finishing.canFinish && !finishing.isUnsaved}
          isUnsaved={finishing.isUnsaved}
          onShow={(sheetId) => place.turn({ sheetId, itemCode: undefined })}
          onPrint={() => place.go('reports', { reportKind: 'visit-evaluation', subject: printed })}
          onFinish={finish}
        />
        {lines}
        <LockedLine />
        <NewerVersionLine sheet={frame.sheet} onOpen={setCarriesTo} />
        <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
          {list({ isOn: isGoing, end: () => setGoing(false) })}
          {middle}
          {carriesTo === null ? (
            total
          ) : (
            <CarryOverPane sheet={frame.sheet} version={carriesTo} onClose={() => setCarriesTo(null)} />
          )}
        </div>
        <KeyHints hints={allHints} onPress={pressKey} />
        <div role="status" style={visuallyHidden}>
          {said}
        </div>
        <ShownEvidence />
        {evidence.camera.isOpen && <CameraDialog />}
        {missing.length > 0 && (
          <MissingEvidenceDialog
            sheet={frame.sheet}
            missing={missing}
            onGoTo={(one) => {
              setAsksEvidence(false)
              frame.turnTo?.(one)
            }}
            onFinish={(reason) => {
              setAsksEvidence(false)
              void finishing.finish(reason)
            }}
            onCancel={() => setAsksEvidence(false)}
          />
        )}
        {showsKeys && <AllKeys sheetKind={frame.sheet.kind} onClose={() => setShowsKeys(false)} />}
      </EvidenceContext>
    </FrameContext>
  )
}
