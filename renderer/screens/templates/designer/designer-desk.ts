import { createContext, use } from 'react'
import type { DraftIssue } from '@core/drafting/draft-issue'
import type { Draft } from '@core/drafting/draft'
import type { DesignerSession } from './designer-session'

/** Changes the session; the same session: nothing was done. Null: not this key's business. */
export type Does = (session: DesignerSession) => DesignerSession | null

/** What every part of the designer works with. */
export interface DesignerDesk {
  readonly session: DesignerSession
  readonly breaches: readonly DraftIssue[]
  /** Does an act; what it changed of the draft is handed on at once. False when the act was not ours. */
  readonly act: (does: Does) => boolean
  /** One step on the draft, done at the current row. */
  readonly change: (does: (draft: Draft) => Draft) => void
}

export const DesignerContext = createContext<DesignerDesk | null>(null)

export function useDesigner(): DesignerDesk {
  const desk = use(DesignerContext)
  if (desk === null) throw new Error('useDesigner outside the designer')
  return desk
}
