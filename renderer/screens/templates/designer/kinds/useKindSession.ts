import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { DraftIssue } from '@core/drafting/draft-issue'
import type { KindTable } from '@core/drafting/kinds/kind-rows'
import { edit, presentOf, startKindSession, type KindSession } from './kind-session'

/** What every part of the editor of one kind works with. */
export interface KindDesk<D, Column extends string> {
  readonly table: KindTable<D, Column>
  readonly session: KindSession<D, Column>
  readonly breaches: readonly DraftIssue[]
  /** Does an act; what it changed of the draft is handed on at once. False when the act was not ours. */
  readonly act: (does: (session: KindSession<D, Column>) => KindSession<D, Column> | null) => boolean
  /** One step on the draft, done at the current row. */
  readonly change: (does: (draft: D) => D) => void
}

/**
 * The session of one draft. `draft` is one that was handed to `onChange`, however late it comes back, or another one put in its
 * place from outside, which is then a step that can be taken back.
 */
export function useKindSession<D extends object, Column extends string>(
  table: KindTable<D, Column>,
  draft: D,
  firstColumn: Column,
  onChange: (draft: D) => void,
): Omit<KindDesk<D, Column>, 'breaches'> {
  const [session, setSession] = useState(() => startKindSession(table, draft, firstColumn))
  const latest = useRef(session)
  const told = useRef(onChange)
  const handed = useRef(new WeakSet<object>([draft]))
  useLayoutEffect(() => {
    told.current = onChange
  })

  const act = useCallback<KindDesk<D, Column>['act']>((does) => {
    const before = latest.current
    const next = does(before)
    if (next === null) return false
    latest.current = next
    setSession(next)
    if (presentOf(next) !== presentOf(before)) {
      handed.current.add(presentOf(next))
      told.current(presentOf(next))
    }
    return true
  }, [])
  const change = useCallback<KindDesk<D, Column>['change']>(
    (does) => void act((now) => edit(table, now, does(presentOf(now)))),
    [act, table],
  )
  useLayoutEffect(() => {
    if (handed.current.has(draft)) return
    handed.current.add(draft)
    latest.current = edit(table, latest.current, draft)
    setSession(latest.current)
  }, [draft, table])
  return { table, session, act, change }
}
