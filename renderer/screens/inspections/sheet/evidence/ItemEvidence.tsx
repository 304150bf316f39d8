import { styled } from '@mui/material/styles'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../../../components/KeyCap'
import { keepFocus } from '../../../../components/sheet/ClauseKey'
import { isComposing } from '../../../../hooks/composition'
import { pictureUrl, type Evidence } from '../../../../data/useEvidence'
import { Icon } from '../../../../theme/icons'
import { colour, focusMark } from '../../../../theme/tokens'
import { CAPS } from '../key-caps'
import { LabelledRow } from '../row-style'
import { evidenceAt, useEvidenceDesk } from './evidence-desk'
import { RemoveEvidence } from './RemoveEvidence'

const THUMB_PX = { width: 84, height: 50 }
/** As many stand beside the way to more in a narrow window. */
const ONE_LINE = 2

const Strip = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })
const Thumb = styled('button')({
  all: 'unset',
  position: 'relative',
  flex: 'none',
  ...THUMB_PX,
  overflow: 'hidden',
  border: `1px solid ${colour.line3}`,
  background: colour.panel,
  cursor: 'pointer',
  '&:focus-visible': focusMark,
  '& img': { width: '100%', height: '100%', objectFit: 'cover', display: 'block' },
  '& [data-file]': { display: 'block', padding: '2px 4px', lineHeight: '18px', overflowWrap: 'anywhere' },
  '& [data-word]': {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    padding: '0 4px',
    background: 'rgba(26,34,40,.78)',
    color: '#FFFFFF',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
})
const Zone = styled('button')({
  all: 'unset',
  flex: '1 1 240px',
  minWidth: 0,
  height: 48,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 6,
  border: `1px dashed ${colour.line3}`,
  background: colour.panel,
  color: colour.ink2,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  cursor: 'pointer',
  '&[data-narrow]': { height: 30 },
  '& > kbd, & > svg': { flex: 'none' },
  '&[data-small]': { flex: '0 0 auto', padding: '0 8px' },
  '&:focus-visible': focusMark,
})

/** 证据 of the present item: small pictures, and the way to more. */
export function ItemEvidence() {
  const { t } = useTranslation('evidence')
  const { all, target, note, isLocked, choose, chooseFolder, camera, show } = useEvidenceDesk()
  const here = evidenceAt(all, target)
  if (isLocked && here.length === 0) return null
  return (
    <LabelledRow data-testid="item-evidence">
      <span>
        {target.of === 'veto' ? t('ofVeto', { code: target.code }) : t('label')}{' '}
        {here.length > 0 && <b style={{ color: colour.ink }}>{here.length}</b>}
      </span>
      <div style={{ minWidth: 0 }}>
        <Strip>
          {here.map((one) => (
            <EvidenceThumb key={one.id} one={one} onShow={() => show(one)} />
          ))}
          {!isLocked && (
            <Zone
              type="button"
              data-narrow={here.length === 0 || here.length > ONE_LINE ? '' : undefined}
              onMouseDown={keepFocus}
              onClick={choose}
            >
              <Icon name="camera" />
              <KeyCap>{CAPS.photo}</KeyCap> {t('zone.choose')} <KeyCap>{CAPS.paste}</KeyCap> {t('zone.paste')}
            </Zone>
          )}
          {!isLocked && (
            <Zone type="button" data-narrow="" data-small="" onMouseDown={keepFocus} onClick={chooseFolder}>
              <KeyCap>{CAPS.folder}</KeyCap> {t('zone.folder')}
            </Zone>
          )}
          {camera.open !== null && (
            <Zone type="button" data-narrow="" data-small="" onMouseDown={keepFocus} onClick={camera.open}>
              <KeyCap>{CAPS.camera}</KeyCap> {t('zone.camera')}
            </Zone>
          )}
        </Strip>
        {note !== null && (
          <div role="status" style={{ color: colour.warn, marginTop: 4, overflowWrap: 'anywhere' }}>
            {note}
          </div>
        )}
      </div>
    </LabelledRow>
  )
}

/** Enter enlarges, Delete takes away, F2 writes the caption, arrows go on to the next. */
function EvidenceThumb({ one, onShow }: { readonly one: Evidence; readonly onShow: () => void }) {
  const { t } = useTranslation('evidence')
  const { broken, isLocked } = useEvidenceDesk()
  const [isAsked, setAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const press = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (isComposing(event)) return
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const { currentTarget: thumb } = event
      const beside = event.key === 'ArrowRight' ? thumb.nextElementSibling : thumb.previousElementSibling
      if (beside instanceof HTMLButtonElement) beside.focus()
    } else if (event.key === 'Delete' && !isLocked) setAsked(true)
    else if (event.key === 'F2') onShow()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const word = one.original === null ? t('gone') : broken.has(one.id) ? t('unreadable') : captionOf(one)
  return (
    <>
      <Thumb
        ref={button}
        type="button"
        aria-label={t('thumb', { number: one.number, name: one.caption === '' ? one.name : one.caption })}
        onClick={onShow}
        onKeyDown={press}
      >
        {one.thumbnail === null ? <span data-file="">{one.name}</span> : <img src={pictureUrl(one.thumbnail)} alt="" />}
        <span data-word="">{word}</span>
      </Thumb>
      {isAsked && <RemoveEvidence one={one} onDone={() => setAsked(false)} />}
    </>
  )
}

/** "1 09:42 诊室" */
const captionOf = ({ number, takenAt, caption }: Evidence): string =>
  [String(number), takenAt?.slice(11, 16) ?? '', caption].filter((part) => part !== '').join(' ')
