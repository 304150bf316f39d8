import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { useTranslation } from 'react-i18next'
import type sheet from '@resources/locales/zh-CN/sheet.json'
import { colour } from '../../../theme/tokens'
import { Caps } from './Caps'

/** A key of the sheet: what it does in `allKeys` of the locale, and its caps. */
export type KeyMeaning = readonly [meaning: Exclude<keyof typeof sheet.allKeys, 'title' | 'close'>, caps: readonly string[]]

export const SCORED_KEYS = [
  ['enter', ['Enter']],
  ['digits', ['1', '–', '9']],
  ['slash', ['/', 'Tab']],
  ['n', ['N']],
  ['m', ['M']],
  ['p', ['P']],
  ['folder', ['Shift+P']],
  ['camera', ['C']],
  ['paste', ['Ctrl+V']],
  ['r', ['R']],
  ['f', ['F']],
  ['t', ['T']],
  ['v', ['V']],
  ['delete', ['Delete']],
  ['arrows', ['↑', '↓']],
  ['pages', ['PgUp', 'PgDn']],
  ['goTo', ['Ctrl+G']],
  ['sheets', ['Ctrl+PgUp', 'Ctrl+PgDn']],
  ['next', ['Ctrl+J']],
  ['undo', ['Ctrl+Z']],
  ['redo', ['Ctrl+Y']],
  ['accept', ['Ctrl+Enter']],
  ['sign', ['S']],
  ['panes', ['F6']],
  ['failed', ['F8']],
  ['escape', ['Esc']],
] as const satisfies readonly KeyMeaning[]

export interface AllKeysProps {
  readonly keys: readonly KeyMeaning[]
  readonly onClose: () => void
}

/** F1: every key of the sheet. */
export function AllKeys({ keys, onClose }: AllKeysProps) {
  const { t } = useTranslation('sheet')
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
          padding: '8px 12px',
          background: colour.panel,
          borderTop: `1px solid ${colour.line2}`,
        }}
      >
        <Button autoFocus onClick={onClose}>
          {t('allKeys.close')}
        </Button>
      </div>
    </Dialog>
  )
}
