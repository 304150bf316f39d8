import Button from '@mui/material/Button'
import { useEffect, useEffectEvent, useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { isComposing } from '../../hooks/composition'
import { useKeysHere } from '../../hooks/keys-here'
import { useKey } from '../../hooks/useKey'
import { takePastedTable } from '../../hooks/usePastedTable'
import { usePlaceActions } from '../../hooks/usePlace'
import { Icon } from '../../theme/icons'
import { ImportQueueBar } from './ImportQueueBar'
import { ImportReadingPane } from './ImportReadingPane'
import { ImportResultPane } from './ImportResultPane'
import { ImportSourcePane } from './ImportSourcePane'
import { ImportTotalPane } from './ImportTotalPane'
import { MappingPane } from './MappingPane'
import { fileOnDesk } from './import-queue'
import { useImportDesk } from './useImportDesk'

/** From the bureau's own table to the registry: choose or paste it, look at what would be written, write it. */
export function ImportScreen() {
  const { t } = useTranslation('import')
  const { turn } = usePlaceActions()
  const desk = useImportDesk()
  const { seen, done, queue } = desk
  const file = queue === null ? null : fileOnDesk(queue)
  const [sheet, setSheet] = useState<string | null>(null)
  const part = seen?.parts.find((one) => one.sheet === sheet) ?? seen?.parts.find((one) => one.kind !== null) ?? seen?.parts[0]

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    // What is pasted into a field is the field's own.
    if (event.target instanceof Element && event.target.matches('input, textarea')) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    event.preventDefault()
    if (text.trim() !== '') desk.paste(text, t('pasted'))
  })
  const openWaiting = useEffectEvent(() => {
    const text = takePastedTable()
    if (text !== null) desk.paste(text, t('pasted'))
  })
  useEffect(() => openWaiting(), [])
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])

  const leave = () => turn({ task: undefined })
  useKey('Escape', () => {
    if (desk.isWorking) desk.stop()
    else if (seen === null && queue === null) leave()
    else desk.clear()
    return true
  })
  // A file of several that was written, has nothing new or cannot be read: the next one is to come.
  const isOver = file !== null && (seen === null ? desk.failure !== null : done !== null || desk.writable === 0)
  /** Before a list of choices takes the Enter of Ctrl+Enter for itself. */
  const takeCtrlEnter = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    if (isOver) desk.next()
    else desk.apply()
  }
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Ctrl+V'], label: t('keys.paste') },
        { keys: ['Ctrl+Enter'], label: t('keys.apply') },
        { keys: ['Esc'], label: t('keys.leave') },
      ],
      [t],
    ),
  )
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button onClick={leave}>{t('leave')}</Button>
            {file === null && (seen !== null || queue !== null) && (
              <Button startIcon={<Icon name="folder" />} disabled={desk.isBusy} onClick={desk.choose}>
                {t('chooseNext')}
              </Button>
            )}
            {seen !== null && seen.refusedRows > 0 && (
              <Button
                startIcon={<Icon name="download" />}
                disabled={desk.isBusy}
                onClick={() => desk.saveRefused(t('refusedFile', { file: seen.fileName }))}
              >
                {t('saveRefused', { count: seen.refusedRows })}
              </Button>
            )}
            {file !== null && seen !== null && !isOver && (
              <Button disabled={desk.isBusy} onClick={desk.next}>
                {t('queue.skip')}
              </Button>
            )}
            {seen !== null && done === null && !isOver && (
              <Button variant="contained" disabled={desk.writable === 0 || desk.isBusy} onClick={desk.apply}>
                {desk.writable === 0 ? t('nothing') : t('apply', { count: desk.writable })}
              </Button>
            )}
            {queue !== null && isOver && (
              <Button variant="contained" disabled={desk.isBusy} onClick={desk.next}>
                {queue.at + 1 < queue.files.length
                  ? t('queue.next', { at: queue.at + 2, all: queue.files.length })
                  : t('queue.showTotal')}
              </Button>
            )}
          </>
        }
      />
      {queue !== null && <ImportQueueBar queue={queue} />}
      <PlaceBody onKeyDownCapture={takeCtrlEnter}>
        {seen !== null && part !== undefined ? (
          <>
            <MappingPane desk={desk} preview={seen} part={part} onPart={setSheet} />
            <ImportResultPane key={file?.grant} desk={desk} preview={seen} part={part} />
          </>
        ) : file !== null ? (
          <ImportReadingPane desk={desk} name={file.name} />
        ) : queue !== null ? (
          <ImportTotalPane queue={queue} />
        ) : (
          <ImportSourcePane desk={desk} />
        )}
      </PlaceBody>
    </>
  )
}
