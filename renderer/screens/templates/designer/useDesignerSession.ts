import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Draft } from '@core/drafting/draft'
import type { Does } from './designer-desk'
import { adopt, draftOf, edit, startSession } from './designer-session'

/**
 * The session of one draft. `draft` is one that was handed to `onChange`, however late it comes back, or another one put in its
 * place from outside, which is then a step that can be taken back.
 */
export function useDesignerSession(draft: Draft, onChange: (draft: Draft) => void) {
  const [session, setSession] = useState(() => startSession(draft))
  const latest = useRef(session)
  const told = useRef(onChange)
  const handed = useRef(new WeakSet([draft]))
  useLayoutEffect(() => {
    told.current = onChange
  })

  const act = useCallback((does: Does): boolean => {
    const before = latest.current
    const next = does(before)
    if (next === null) return false
    latest.current = next
    setSession(next)
    if (draftOf(next) !== draftOf(before)) {
      handed.current.add(draftOf(next))
      told.current(draftOf(next))
    }
    return true
  }, [])
  const change = useCallback((does: (draft: Draft) => Draft) => void act((now) => edit(now, does(draftOf(now)))), [act])
  useLayoutEffect(() => {
    if (handed.current.has(draft)) return
    handed.current.add(draft)
    latest.current = adopt(latest.current, draft)
    setSession(latest.current)
  }, [draft])
  return { session, act, change }
}
