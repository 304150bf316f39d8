import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../theme/icons'
import { colour, frame } from '../theme/tokens'
import { Mark } from './Mark'

// The window's own buttons lie over the right end; the operating system says how wide they are.
const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  height: frame.titleBar,
  paddingLeft: 12,
  paddingRight: 'max(12px, calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw) + 12px))',
  background: colour.accentDeep,
  color: colour.onTitle,
  WebkitAppRegion: 'drag',
  '& > strong': { color: '#FFFFFF', fontSize: 15 },
  '& [data-scheme]': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  '& [data-sample]': {
    flex: 'none',
    padding: '0 6px',
    border: `1px solid ${colour.sampleOnTitle}`,
    borderRadius: 2,
    color: colour.sampleOnTitle,
    lineHeight: '20px',
  },
  '& [data-right]': { marginLeft: 'auto', flex: 'none', display: 'flex', alignItems: 'center', gap: 14, whiteSpace: 'nowrap' },
  '& [data-user]': { display: 'flex', alignItems: 'center', gap: 6 },
})

export interface TitleBarProps {
  /** Name of the current scheme. */
  readonly scheme: string | null
  readonly isSample: boolean
  readonly operator: string
  readonly search?: ReactNode
}

/** The bar the program draws itself: mark, name, scheme, 样例数据, search and who works here. */
export function TitleBar({ scheme, isSample, operator, search }: TitleBarProps) {
  const { t } = useTranslation('shell')
  return (
    <Bar data-testid="title-bar" role="banner">
      <Mark />
      <strong>{t('product')}</strong>
      {scheme !== null && <span data-scheme="">{scheme}</span>}
      {isSample && <span data-sample="">{t('sample')}</span>}
      <span data-right="">
        {search}
        {operator !== '' && (
          <span data-user="">
            <Icon name="person" />
            {operator}
          </span>
        )}
      </span>
    </Bar>
  )
}
