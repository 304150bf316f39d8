import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES } from '@contract/evidence.contract'
import type { EvidenceTarget } from '@core/inspection/evidence'
import { recordedFailure, toFailure } from '../../../../data/failure'
import { isTooLarge, useAddEvidence, useEvidence, type AddedEvidence } from '../../../../data/useEvidence'
import type { Visit } from '../../../../data/useVisit'
import { useLatest } from '../../../../hooks/useLatest'
import { failureText } from '../../../../i18n/failure-text'
import type { SheetFrame } from '../sheet-frame'
import { type EvidenceDesk } from './evidence-desk'
import { useIncomingFiles } from './incoming-files'
import { useHasCamera } from './useHasCamera'
import { usePrintCopies } from './usePrintCopies'

/** Evidence of the sheet that is open; what comes in goes to the present item, or to the veto whose evidence is asked. */
export function useSheetEvidence(frame: SheetFrame, visit: Visit): EvidenceDesk {
  const { sheet, current, isLocked, vetoAsked = null } = frame
  const takesFiles = sheet.kind !== 'questionnaire' && !isLocked
  const { data: all = NONE } = useEvidence(sheet.id, sheet.kind !== 'questionnaire')
  const [shownId, setShownId] = useState<string | null>(null)
  const target = useMemo<EvidenceTarget>(
    () => (vetoAsked === null ? { of: 'item', code: current } : { of: 'veto', code: vetoAsked }),
    [vetoAsked, current],
  )
  const { t } = useTranslation('evidence')
  const { note, add, say } = useTaking(sheet.id, target)
  const broken = usePrintCopies(all, sheet, visit)
  useIncomingFiles(takesFiles, (files) => add({ files }))
  const choose = useLatest(() => {
    if (!takesFiles) return
    void window.shell.chooseFiles('evidence').then((granted) => {
      if (granted.length > 0) add({ grants: granted.map(({ grant }) => grant) })
    })
  })
  const chooseFolder = useLatest(() => {
    if (!takesFiles) return
    void window.shell.chooseFolderFiles('evidence').then((granted) => {
      if (granted === null) return
      if (granted.length === 0) say(t('emptyFolder'))
      else add({ grants: granted.map(({ grant }) => grant) })
    })
  })
  const hasCamera = useHasCamera()
  const [isAiming, setAiming] = useState(false)
  const camera = useMemo(
    () => ({
      open: takesFiles && hasCamera ? () => setAiming(true) : null,
      isOpen: isAiming && takesFiles,
      close: () => setAiming(false),
      take: (photo: File) => add({ files: [photo] }),
    }),
    [takesFiles, hasCamera, isAiming, add],
  )
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const { of, code } of all) if (of === 'item' && code !== null) found.set(code, (found.get(code) ?? 0) + 1)
    return found
  }, [all])
  return useMemo(
    () => ({
      ...{ all, counts, target, note, broken, isLocked, choose, chooseFolder, camera },
      shown: all.find(({ id }) => id === shownId) ?? null,
      show: (one) => setShownId(one?.id ?? null),
    }),
    [all, counts, target, note, broken, isLocked, choose, chooseFolder, camera, shownId],
  )
}

const NONE: EvidenceDesk['all'] = []

const together = (before: AddedEvidence, next: AddedEvidence): AddedEvidence => ({
  numbers: [...before.numbers, ...next.numbers],
  known: before.known + next.known,
  refused: [...before.refused, ...next.refused],
  savedAt: next.savedAt,
})

/** Files that were chosen, and files that came as such. */
interface Given {
  readonly grants?: readonly string[]
  readonly files?: readonly File[]
}

/** Adds what comes in, and says what was taken; what is said belongs to its item and is gone at the next. */
function useTaking(sheetId: string, target: EvidenceTarget) {
  const { t } = useTranslation('evidence')
  const send = useAddEvidence(sheetId)
  const [said, setSaid] = useState<{ readonly at: string; readonly text: string } | null>(null)
  const at = `${target.of}/${target.code}`
  const refusal = (name: string, code: string): string =>
    t('refused', { name, sentence: failureText(recordedFailure({ code, params: { at: name } })) })
  const words = ({ numbers, known, refused }: AddedEvidence, large: readonly File[]): string =>
    [
      ...(numbers.length > 0 && refused.length + known + large.length > 0 ? [t('taken', { added: numbers.length })] : []),
      ...(known > 0 ? [t('known', { count: known })] : []),
      ...refused.map(({ name, code }) => refusal(name, code)),
      ...large.map(({ name }) => refusal(name, 'FILE_TOO_LARGE')),
    ].join(' ')

  const add = async (given: Given): Promise<void> => {
    const { grants = [], files = [] } = given
    const large = files.filter(isTooLarge)
    const small = files.filter((file) => !isTooLarge(file))
    let added: AddedEvidence = { numbers: [], known: 0, refused: [], savedAt: '' }
    try {
      for (let from = 0; from < Math.max(grants.length, small.length); from += MOST_FILES) {
        const part = { grants: grants.slice(from, from + MOST_FILES), files: small.slice(from, from + MOST_FILES) }
        added = together(added, await send({ target, ...part }))
      }
      setSaid({ at, text: words(added, large) })
    } catch (thrown) {
      const failure = toFailure(thrown)
      setSaid({ at, text: t('refused', { name: String(failure.params['at'] ?? ''), sentence: failureText(failure) }) })
    }
  }
  return {
    note: said !== null && said.at === at && said.text !== '' ? said.text : null,
    add: useLatest((given: Given) => void add(given)),
    say: useLatest((text: string) => setSaid({ at, text })),
  }
}
