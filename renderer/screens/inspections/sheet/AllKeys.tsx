import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { useTranslation } from 'react-i18next'
import { SHEET_KEY_MAP } from '@core/inspection/sheet-key-map'
import type { Sheet } from '../../../data/useSheet'
import { usePlace } from '../../../hooks/usePlace'
import { colour } from '../../../theme/tokens'
import { Caps } from './Caps'

export interface AllKeysProps {
  readonly sheetKind: Sheet['kind']
  readonly onClose: () => void
}

/** F1: every key of the sheet, and the way to the printed card. */
export function AllKeys({ sheetKind, onClose }: AllKeysProps) {
  const { t } = useTranslation('sheet')
  const { turn } = usePlace()
  const keys = SHEET_KEY_MAP[sheetKind].flatMap((group) => group.keys)
  return (
    <Dialog
      open
      onClose={onClose}
      slotProps={{ paper: { 'aria-label': t('allKeys.title'), style: { width: 640, maxWidth: 640 } } }}
    >
      <h2 style={{ margin: 0, padding: '6px 12px', fontSize: 15, borderBottom: `1px solid ${colour.line2}` }}>
        {t('allKeys.title')}
      </h2>
      <dl style={{ display: 'grid', gridTemplateColumns: '130px 1fr', gap: '5px 12px', margin: 0, padding: 12 }}>
        {keys.map(([name, caps]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt style={{ display: 'flex', gap: 4 }}>
              <Caps caps={caps} />
            </dt>
            <dd style={{ margin: 0 }}>{t(`allKeys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <div
        style={{
          display: 'flex',
          justifyContent: 'flex-end',
          gap: 8,
          padding: '8px 12px',
          background: colour.panel,
          borderTop: `1px solid ${colour.line2}`,
        }}
      >
        <Button onClick={() => turn({ task: 'key-card' })}>{t('keyCard.open')}</Button>
        <Button autoFocus onClick={onClose}>
          {t('allKeys.close')}
        </Button>
      </div>
    </Dialog>
  )
}
