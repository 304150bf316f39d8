import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'

export const WAYS = ['sample', 'empty', 'open'] as const
export type Way = (typeof WAYS)[number]

const Choice = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  width: '100%',
  height: 63,
  padding: '0 14px',
  borderBottom: `1px solid ${colour.line3}`,
  '&:last-of-type': { borderBottom: 0 },
  '&:hover:enabled': { background: colour.tint2 },
  '&:disabled:not([aria-pressed="true"])': { color: colour.ink3 },
  '& kbd': {
    display: 'grid',
    placeItems: 'center',
    width: 28,
    height: 28,
    border: `1px solid ${colour.line3}`,
    borderBottomWidth: 2,
    borderRadius: 3,
    font: 'inherit',
    fontWeight: 700,
  },
  '& span': { flex: 1 },
  '& small': { display: 'block', fontSize: 14, color: colour.ink2 },
  '&[aria-pressed="true"]': { background: colour.tint, boxShadow: `inset 4px 0 0 ${colour.accent}` },
  '&[aria-pressed="true"] kbd': { background: colour.accent, borderColor: colour.accent, color: '#FFFFFF' },
  '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: -3 },
})

export interface ChooseWayProps {
  readonly way: Way
  /** What was begun is being done: no other way now. */
  readonly isFixed: boolean
  readonly onChoose: (way: Way) => void
}

/** The three ways to begin, each with its key. */
export function ChooseWay({ way, isFixed, onChoose }: ChooseWayProps) {
  const { t } = useTranslation('first-start')
  return WAYS.map((one, index) => (
    <Choice key={one} type="button" aria-pressed={one === way} disabled={isFixed} onClick={() => onChoose(one)}>
      <kbd aria-hidden="true">{index + 1}</kbd>
      <span>
        <b>{t(`way.${one}.title`)}</b>
        <small>{t(`way.${one}.hint`)}</small>
      </span>
      <Icon name="right" />
    </Choice>
  ))
}
