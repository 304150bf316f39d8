import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../theme/icons'
import { colour } from '../theme/tokens'

export type NoticeKind = 'error' | 'warning' | 'locked' | 'done'

const looks: Readonly<
  Record<NoticeKind, { readonly ink: string; readonly ground: string; readonly edge: string; readonly icon: IconName }>
> = {
  error: { ink: colour.error, ground: colour.errorTint, edge: colour.error, icon: 'errorLarge' },
  warning: { ink: colour.warn, ground: colour.warnTint, edge: colour.warnSolid, icon: 'warningLarge' },
  done: { ink: colour.ok, ground: colour.okTint, edge: colour.ok, icon: 'done' },
  locked: { ink: colour.accentDeep, ground: colour.tint, edge: colour.accent, icon: 'lock' },
}

const Box = styled('div', { shouldForwardProp: (name) => name !== 'kind' })<{ kind: NoticeKind }>(({ kind }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'flex-start',
  gap: 10,
  padding: '8px 12px',
  color: looks[kind].ink,
  background: looks[kind].ground,
  border: `1px solid ${looks[kind].edge}`,
  borderLeftWidth: 6,
  '& [data-text]': { flex: 1, minWidth: 0, color: colour.ink, overflowWrap: 'anywhere' },
  '& strong': { display: 'block', color: looks[kind].ink },
  '& [data-buttons]': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 6 },
  '& [data-buttons]:empty': { display: 'none' },
}))

export interface NoticeProps {
  readonly kind: NoticeKind
  readonly title: string
  readonly children?: ReactNode
  readonly buttons?: ReactNode
  /** Buttons at the right end instead of below, where height is short. */
  readonly isLine?: boolean
}

/** Something the person must know, in place: red edge failed, brown edge interrupted or worth a look, accent edge locked, green edge done. */
export function Notice({ kind, title, children, buttons, isLine = false }: NoticeProps) {
  return (
    <Box kind={kind} role={kind === 'locked' ? 'note' : kind === 'done' ? 'status' : 'alert'}>
      <Icon name={looks[kind].icon} />
      <div data-text="">
        <strong>{title}</strong>
        {children}
        {buttons !== undefined && !isLine && <div data-buttons="">{buttons}</div>}
      </div>
      {isLine && buttons}
    </Box>
  )
}
