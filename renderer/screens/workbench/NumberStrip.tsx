import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import type { DeskNumbers } from '../../data/useWorkbench'
import { colour } from '../../theme/tokens'
import { NUMBERS, type NumberName } from './entry-place'

const Strip = styled('section')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: `repeat(${NUMBERS.length}, minmax(0, 1fr))`,
  background: colour.surface,
  border: `1px solid ${colour.line3}`,
})

const Figure = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  padding: '6px 4px 6px 12px',
  borderRight: `1px solid ${colour.line1}`,
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '&:last-of-type': { borderRight: 0 },
  '&:hover': { background: colour.tint2 },
  '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: -3, boxShadow: `inset 0 0 0 5px ${colour.halo}` },
  '& > span': { display: 'block', color: colour.ink2, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& b': { marginRight: 10, fontSize: 24, lineHeight: '28px' },
  '&[data-tone="warn"] b': { color: colour.warn },
  '&[data-tone="zero"] b': { color: colour.ink3 },
  '& small': { fontSize: 14, color: colour.ink2 },
})

/** What is late or wanting is brown; what is merely counted is not. */
const IS_WANTING: Readonly<Record<NumberName, boolean>> = {
  overdue: true,
  today: false,
  visits: false,
  sheets: false,
  contacts: true,
  uncovered: true,
  understaffed: true,
  expiring: true,
}

const countOf = (numbers: DeskNumbers, name: NumberName): number => (name === 'visits' ? numbers.visited : numbers[name])

export interface NumberStripProps {
  readonly numbers: DeskNumbers
  readonly onOpen: (name: NumberName) => void
}

/** The eight numbers; each leads to its list. */
export function NumberStrip({ numbers, onOpen }: NumberStripProps) {
  const { t } = useTranslation('workbench')
  return (
    <Strip data-strip="" aria-label={t('numbers')}>
      {NUMBERS.map((name) => {
        const count = countOf(numbers, name)
        const isZero = count === 0 && (name !== 'visits' || numbers.toVisit === 0)
        return (
          <Figure
            key={name}
            type="button"
            data-tone={isZero ? 'zero' : IS_WANTING[name] ? 'warn' : undefined}
            onClick={() => onOpen(name)}
          >
            <span>{t(`number.${name}`)}</span>
            <b>{name === 'visits' ? `${count}/${numbers.toVisit}` : count}</b>
            <small>{t(`unit.${name}`)}</small>
          </Figure>
        )
      })}
    </Strip>
  )
}
