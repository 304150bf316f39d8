import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import Dialog from '@mui/material/Dialog'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { colour } from '../../../../theme/tokens'
import { useEvidenceDesk } from './evidence-desk'

const WIDTH_PX = 720
/** What a camera of a laptop gives; a document is legible with it. */
const WANTED = { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: 'environment' } as const
const JPEG_QUALITY = 0.92

const Title = styled('h2')({ margin: 0, padding: '6px 12px', fontSize: 15, borderBottom: `1px solid ${colour.line2}` })
const Picture = styled('video')({ display: 'block', width: '100%', aspectRatio: '16 / 9', background: colour.ink })
const Foot = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '8px 12px',
  background: colour.panel,
  borderTop: `1px solid ${colour.line2}`,
  '& > span': { flex: 1 },
})

type State = 'waiting' | 'on' | 'failed'

/** Photos by the camera of this computer, one after another; each is evidence of the present item. Nothing is seen before it opens, nor after. */
export function CameraDialog() {
  const { t } = useTranslation('evidence')
  const { target, camera } = useEvidenceDesk()
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<State>('waiting')
  const [count, setCount] = useState(0)
  useEffect(() => {
    let stream: MediaStream | null = null
    let isClosed = false
    const stop = (): void => stream?.getTracks().forEach((track) => track.stop())
    navigator.mediaDevices.getUserMedia({ video: WANTED, audio: false }).then(
      (given) => {
        stream = given
        if (isClosed || video.current === null) stop()
        else video.current.srcObject = given
      },
      () => setState('failed'), // in use, turned off, or gone: the dialog says what helps
    )
    return () => {
      isClosed = true
      stop()
    }
  }, [])
  const take = (): void => {
    if (video.current === null) return
    const nth = count + 1
    setCount(nth)
    const name = `${t('camera.file', { nth })}.jpg`
    void drawn(video.current).then((blob) => camera.take(new File([blob], name, { type: 'image/jpeg' })))
  }
  const title = t('camera.title', { code: target.code })
  const words = state === 'waiting' ? t('camera.waiting') : count === 0 ? t('camera.none') : t('camera.taken', { count })
  return (
    <Dialog
      open
      onClose={camera.close}
      slotProps={{ paper: { 'aria-label': title, style: { width: WIDTH_PX, maxWidth: WIDTH_PX } } }}
    >
      <Title>{title}</Title>
      {state === 'failed' ? (
        <div role="alert" style={{ padding: 12 }}>
          {t('camera.failed')}
        </div>
      ) : (
        <Picture ref={video} autoPlay muted playsInline aria-label={t('camera.preview')} onPlaying={() => setState('on')} />
      )}
      <Foot>
        <span role="status">{state === 'failed' ? '' : words}</span>
        <Button onClick={camera.close}>{t('camera.close')}</Button>
        {state !== 'failed' && (
          <Button key={state} variant="contained" autoFocus disabled={state !== 'on'} onClick={take}>
            {t('camera.take')}
          </Button>
        )}
      </Foot>
    </Dialog>
  )
}

/** What the camera shows now, at its own size. */
function drawn(video: HTMLVideoElement): Promise<Blob> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight)
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
}
