import Button, { type ButtonProps } from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useId, useState, type ReactNode } from 'react'
import { Icon, type IconName } from '../theme/icons'

export interface MenuEntry {
  readonly key: string
  readonly label: ReactNode
  readonly onPick: () => void
  readonly isOff?: boolean
}

export interface MenuButtonProps {
  readonly label: string
  readonly icon?: IconName
  readonly variant?: ButtonProps['variant']
  readonly entries: readonly MenuEntry[]
}

/** A button that offers a few ways to do something; ↑ ↓ and Enter choose, Esc closes. */
export function MenuButton({ label, icon, variant = 'outlined', entries }: MenuButtonProps) {
  const buttonId = useId()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  return (
    <>
      <Button
        id={buttonId}
        variant={variant}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        startIcon={icon === undefined ? undefined : <Icon name={icon} />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
        <Icon name="down" />
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ list: { 'aria-labelledby': buttonId } }}
      >
        {entries.map(({ key, label: words, onPick, isOff = false }) => (
          <MenuItem
            key={key}
            disabled={isOff}
            onClick={() => {
              close()
              onPick()
            }}
          >
            {words}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
