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
import { ImportResultPane } from './ImportResultPane'
import { ImportSourcePane } from './ImportSourcePane'
import { MappingPane } from './MappingPane'
import { useImportDesk } from './useImportDesk'

/** From the bureau's own table to the registry: choose or paste it, look at what would be written, write it. */
export function ImportScreen() {
  const { t } = useTranslation('import')
  const { turn } = usePlaceActions()
  const desk = useImportDesk()
  const { seen, done } = desk
  const [sheet, setSheet] = useState<string | null>(null)
  const part = seen?.parts.find((one) => one.sheet === sheet) ?? seen?.parts.find((one) => one.kind !== null) ?? seen?.parts[0]

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    // What is pasted into a field is the field's own.
    if (event.target instanceof Element && event.target.matches('input, textarea')) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    event.preventDefault()
    if (text.trim() !== '') desk.open({ text, name: t('pasted') })
  })
  const openWaiting = useEffectEvent(() => {
    const text = takePastedTable()
    if (text !== null) desk.open({ text, name: t('pasted') })
  })
  useEffect(() => openWaiting(), [])
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])

  const leave = () => turn({ task: undefined })
  useKey('Escape', () => {
    if (desk.isBusy) desk.stop()
    else if (seen === null) leave()
    else desk.clear()
    return true
  })
  /** Before a list of choices takes the Enter of Ctrl+Enter for itself. */
  const takeCtrlEnter = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    desk.apply()
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
  const writable = seen === null ? 0 : seen.added + seen.updated
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button onClick={leave}>{t('leave')}</Button>
            {seen !== null && (
              <Button startIcon={<Icon name="folder" />} disabled={desk.isBusy} onClick={() => desk.open(null)}>
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
            {seen !== null && done === null && (
              <Button variant="contained" disabled={writable === 0 || desk.isBusy} onClick={desk.apply}>
                {writable === 0 ? t('nothing') : t('apply', { count: writable })}
              </Button>
            )}
          </>
        }
      />
      <PlaceBody onKeyDownCapture={takeCtrlEnter}>
        {seen === null || part === undefined ? (
          <ImportSourcePane desk={desk} />
        ) : (
          <>
            <MappingPane desk={desk} preview={seen} part={part} onPart={setSheet} />
            <ImportResultPane desk={desk} preview={seen} part={part} />
          </>
        )}
      </PlaceBody>
    </>
  )
}
