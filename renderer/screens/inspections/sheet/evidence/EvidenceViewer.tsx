import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FactTable } from '../../../../components/FactTable'
import { FailureAlert } from '../../../../components/FailureAlert'
import { KeyCap } from '../../../../components/KeyCap'
import { failureOf } from '../../../../data/failure'
import { isComposing } from '../../../../hooks/composition'
import { pictureUrl, useCaptionEvidence, useSaveEvidence, type Evidence } from '../../../../data/useEvidence'
import { formatInstant } from '../../../../i18n/format'
import { colour, focusMark } from '../../../../theme/tokens'
import { CAPS } from '../key-caps'
import { evidenceAt, sizeText, useEvidenceDesk } from './evidence-desk'
import { RemoveEvidence } from './RemoveEvidence'

const Frame = styled('div')({ display: 'flex', height: 'min(560px, calc(100vh - 190px))', minHeight: 0 })
const Picture = styled('div')({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  background: colour.head,
  '& img': { maxWidth: '100%', maxHeight: '100%', objectFit: 'contain' },
  '& p': { margin: 24, maxWidth: 420, lineHeight: '22px' },
})
const Side = styled('div')({
  flex: 'none',
  width: 300,
  padding: 12,
  overflow: 'auto',
  borderLeft: `1px solid ${colour.line2}`,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
})
const Caption = styled('input')({
  width: '100%',
  height: 32,
  padding: '0 8px',
  border: `1px solid ${colour.line3}`,
  borderRadius: 3,
  font: 'inherit',
  '&:read-only': { background: colour.panel },
  '&:focus-visible': focusMark,
})
const Foot = styled('div')({
  display: 'flex',
  gap: 8,
  padding: '8px 12px',
  background: colour.panel,
  borderTop: `1px solid ${colour.line2}`,
})

/** The piece of evidence that is asked for, if any. */
export function ShownEvidence() {
  const { all, shown } = useEvidenceDesk()
  return shown === null ? null : <EvidenceViewer one={shown} among={evidenceAt(all, { of: shown.of, code: shown.code ?? '' })} />
}

interface EvidenceViewerProps {
  readonly one: Evidence
  /** All of its item. */
  readonly among: readonly Evidence[]
}

/** One piece of evidence, large, with what is known of it. ← and → go on, Delete takes away, F2 writes the caption, Esc closes. */
function EvidenceViewer({ one, among }: EvidenceViewerProps) {
  const { t } = useTranslation('evidence')
  const { isLocked, show } = useEvidenceDesk()
  const [isAsked, setAsked] = useState(false)
  const caption = useRef<HTMLInputElement>(null)
  const save = useSaveEvidence()
  const at = among.findIndex(({ id }) => id === one.id)
  const go = (by: -1 | 1): void => {
    const next = among[(at + by + among.length) % among.length] // round: no button goes dark under the focus
    if (next !== undefined) show(next)
  }
  const press = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.defaultPrevented || isAsked) return
    const isTyping = event.target === caption.current
    if (event.key === 'F2') caption.current?.focus()
    else if (event.key === 'ArrowLeft' && !isTyping) go(-1)
    else if (event.key === 'ArrowRight' && !isTyping) go(1)
    else if (event.key === 'Delete' && !isTyping && !isLocked) setAsked(true)
    else return
    event.preventDefault()
  }
  const close = () => show(null)
  const failure = failureOf(save.error)
  return (
    <Dialog
      open
      onClose={close}
      onKeyDown={press}
      aria-label={t('view.title', { code: one.code ?? '', nth: at + 1, of: among.length })}
      slotProps={{ paper: { style: { width: 'min(1120px, calc(100vw - 60px))', maxWidth: 'none' } } }}
    >
      <h2 style={{ margin: 0, padding: '6px 12px', fontSize: 15, borderBottom: `1px solid ${colour.line2}` }}>
        {t('view.title', { code: one.code ?? '', nth: at + 1, of: among.length })}
      </h2>
      <Frame>
        <Picture>
          <Content one={one} />
        </Picture>
        <Side>
          <CaptionField key={one.id} one={one} isLocked={isLocked} field={caption} />
          <Facts one={one} />
          {typeof save.data === 'string' && <div>{t('view.saved', { file: save.data })}</div>}
          {failure !== null && <FailureAlert failure={failure} />}
        </Side>
      </Frame>
      <Foot>
        {among.length > 1 && (
          <>
            <Button onClick={() => go(-1)}>← {t('view.previous')}</Button>
            <Button onClick={() => go(1)}>→ {t('view.next')}</Button>
          </>
        )}
        {one.copy !== null && <Button onClick={() => save.mutate({ one, which: 'copy' })}>{t('view.saveCopy')}</Button>}
        <Button disabled={one.original === null} onClick={() => save.mutate({ one, which: 'original' })}>
          {t('view.saveOriginal')}
        </Button>
        <span style={{ marginLeft: 'auto', display: 'flex', gap: 8 }}>
          {!isLocked && <Button onClick={() => setAsked(true)}>{t('view.remove')}</Button>}
          <Button autoFocus onClick={close}>
            {t('view.close')}
          </Button>
        </span>
      </Foot>
      {isAsked && <RemoveEvidence one={one} onDone={() => setAsked(false)} />}
    </Dialog>
  )
}

function Content({ one }: { readonly one: Evidence }) {
  const { t } = useTranslation('evidence')
  const { broken } = useEvidenceDesk()
  if (one.original === null && one.copy === null) return <p>{t('view.gone')}</p>
  if (one.kind === 'file') return <p>{t('view.cannotShow')}</p>
  if (broken.has(one.id)) return <p>{t('view.broken')}</p>
  return <img src={pictureUrl(one.copy ?? one.original ?? '')} alt={one.name} />
}

function Facts({ one }: { readonly one: Evidence }) {
  const { t } = useTranslation('evidence')
  const { broken } = useEvidenceDesk()
  const isPossible = one.kind === 'photo' && !broken.has(one.id)
  const copy = t(one.copy !== null ? 'view.copyMade' : isPossible ? 'view.copyWaiting' : 'view.copyNone')
  return (
    <FactTable
      facts={[
        { label: t('view.file'), value: one.name },
        { label: t('view.size'), value: sizeText(one.bytes) },
        { label: t('view.takenAt'), value: one.takenAt?.replace('T', ' ') ?? t('view.takenUnknown') },
        { label: t('view.addedAt'), value: t('view.by', { at: formatInstant(one.addedAt), who: one.addedBy }) },
        { label: t('view.copy'), value: copy },
        { label: t('view.content'), value: one.sha256.slice(0, 16) },
      ]}
    />
  )
}

interface CaptionFieldProps {
  readonly one: Evidence
  readonly isLocked: boolean
  readonly field: React.RefObject<HTMLInputElement | null>
}

/** Stored when it is left or by Enter. */
function CaptionField({ one, isLocked, field }: CaptionFieldProps) {
  const { t } = useTranslation('evidence')
  const { mutate } = useCaptionEvidence()
  const [text, setText] = useState(one.caption)
  const store = () => {
    if (text.trim() !== one.caption) mutate({ requestId: crypto.randomUUID(), id: one.id, caption: text.trim() })
  }
  return (
    <label>
      <span style={{ color: colour.ink2, display: 'block', marginBottom: 4 }}>
        {t('view.caption')} {!isLocked && <KeyCap>{CAPS.caption}</KeyCap>}
      </span>
      <Caption
        ref={field}
        aria-label={t('view.caption')}
        value={text}
        readOnly={isLocked}
        maxLength={60}
        placeholder={t('view.captionHint')}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={store}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== 'Enter') return
          event.preventDefault()
          store()
        }}
      />
    </label>
  )
}
