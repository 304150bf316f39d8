import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../theme/icons'
import { colour } from '../theme/tokens'

/** Kinds of state of look.md section 8; the word says it, colour and mark repeat it. */
export type StateKind = 'neutral' | 'ok' | 'accent' | 'warn' | 'warn-solid' | 'not-applicable' | 'error' | 'error-solid'

const looks: Readonly<Record<StateKind, readonly [ink: string, ground: string, line: string]>> = {
  neutral: [colour.ink2, colour.surface, colour.line3],
  ok: [colour.ok, colour.okTint, colour.okLine],
  accent: [colour.accentDeep, colour.tint, colour.accent],
  warn: [colour.warn, colour.warnTint, colour.warnLine],
  'warn-solid': ['#FFFFFF', colour.warnSolid, colour.warnSolid],
  'not-applicable': [colour.notApplicable, colour.notApplicableTint, colour.notApplicableLine],
  error: [colour.error, colour.errorTint, colour.errorLine],
  'error-solid': ['#FFFFFF', colour.error, colour.error],
}

const Word = styled('span', { shouldForwardProp: (name) => name !== 'kind' && name !== 'isDense' && name !== 'isPlain' })<{
  kind: StateKind
  isDense: boolean
  isPlain: boolean
}>(({ kind, isDense, isPlain }) => {
  const [ink, ground, line] = looks[kind]
  const box = isPlain
    ? { color: ink === '#FFFFFF' ? line : ink }
    : { color: ink, background: ground, border: `1px solid ${line}`, padding: '0 6px' }
  return {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    height: isDense ? 20 : 22,
    borderRadius: 2,
    whiteSpace: 'nowrap',
    lineHeight: '18px',
    verticalAlign: 'middle',
    ...box,
  }
})

export interface StateWordProps {
  readonly kind: StateKind
  readonly icon?: IconName
  /** 20 px instead of 22 px. */
  readonly isDense?: boolean
  /** Word and mark without the box, for dense lists. */
  readonly isPlain?: boolean
  readonly children: ReactNode
}

/** A state in words. */
export function StateWord({ kind, icon, isDense = false, isPlain = false, children }: StateWordProps) {
  return (
    <Word data-state-word="" kind={kind} isDense={isDense} isPlain={isPlain}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </Word>
  )
}
