import { useCallback, useRef } from 'react'
import { useKey } from '../../../hooks/useKey'

interface Change<Mark> {
  readonly before: readonly Mark[]
  readonly after: readonly Mark[]
}

/** At least so many changes can be taken back. */
const STEPS = 200

/** Remembers what was marked in a grid, so that Ctrl+Z takes it back and Ctrl+Y does it again; each is saved like any mark. */
export function useMarkHistory<Mark>(mark: (marks: Mark[]) => void) {
  const done = useRef<Change<Mark>[]>([])
  const undone = useRef<Change<Mark>[]>([])
  const change = useCallback(
    (before: readonly Mark[], after: readonly Mark[]) => {
      if (after.length === 0) return
      done.current = [...done.current, { before, after }].slice(-STEPS)
      undone.current = []
      mark([...after])
    },
    [mark],
  )
  useKey('Ctrl+z', () => {
    const last = done.current.pop()
    if (last === undefined) return false
    undone.current.push(last)
    mark([...last.before])
    return true
  })
  useKey('Ctrl+y', () => {
    const last = undone.current.pop()
    if (last === undefined) return false
    done.current.push(last)
    mark([...last.after])
    return true
  })
  return change
}
