import Tooltip from '@mui/material/Tooltip'
import { styled } from '@mui/material/styles'
import { memo } from 'react'
import type { PlaceName } from '../hooks/usePlace'
import { Icon, type IconName } from '../theme/icons'
import { colour, frame } from '../theme/tokens'

const Rail = styled('nav', { shouldForwardProp: (name) => name !== 'isFolded' })<{ isFolded: boolean }>(({ isFolded }) => ({
  flex: 'none',
  width: isFolded ? frame.navFolded : frame.nav,
  paddingTop: 6,
  background: colour.chrome,
  borderRight: `1px solid ${colour.line2}`,
  '& hr': { margin: '5px 12px', border: 0, borderTop: `1px solid ${colour.line2}` },
}))

const Entry = styled('a')({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  height: 36,
  padding: '0 14px',
  marginRight: -1,
  color: colour.ink,
  fontSize: 15,
  lineHeight: '22px',
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  cursor: 'default',
  '&:hover': { background: colour.tint2 },
  '&[aria-current="page"]': {
    background: colour.surface,
    color: colour.accentDeep,
    fontWeight: 700,
    borderTop: `1px solid ${colour.line2}`,
    borderBottom: `1px solid ${colour.line2}`,
    boxShadow: `inset 4px 0 0 ${colour.accent}`,
  },
  '&:focus-visible': { outlineOffset: -3, boxShadow: `inset 0 0 0 5px ${colour.halo}` },
})

export interface NavEntry {
  readonly name: PlaceName
  readonly label: string
  readonly icon: IconName
  readonly iconHere: IconName
  /** A dividing line above it. */
  readonly startsGroup: boolean
}

export interface NavProps {
  readonly name: string
  readonly entries: readonly NavEntry[]
  readonly current: PlaceName
  /** 48 px of icons with tooltips: on the score sheet only. */
  readonly isFolded: boolean
  readonly onGo: (name: PlaceName) => void
}

/** The places of the program, in the order of the work. */
export const Nav = memo(function Nav({ name, entries, current, isFolded, onGo }: NavProps) {
  return (
    <Rail aria-label={name} isFolded={isFolded} data-testid="nav">
      {entries.map((entry) => (
        <div key={entry.name}>
          {entry.startsGroup && <hr />}
          <Tooltip title={isFolded ? entry.label : ''} placement="right">
            <Entry
              href={`#${entry.name}`}
              aria-current={entry.name === current ? 'page' : undefined}
              aria-label={entry.label}
              draggable={false}
              onClick={(event) => {
                event.preventDefault()
                onGo(entry.name)
              }}
            >
              <Icon name={entry.name === current ? entry.iconHere : entry.icon} />
              {!isFolded && entry.label}
            </Entry>
          </Tooltip>
        </div>
      ))}
    </Rail>
  )
})
