import type { Draft } from './draft'

/** A draft with what was done to it, so that it can be taken back. */
export interface History<D = Draft> {
  readonly present: D
  /** Drafts before each step, oldest first. */
  readonly past: readonly Step<D>[]
  /** Drafts after each step that was taken back; the one to do again stands last. */
  readonly future: readonly Step<D>[]
}

interface Step<D> {
  readonly draft: D
  /** Key of the row where the step was done. */
  readonly at: string
}

/** Steps that can be taken back. */
export const UNDO_STEPS = 50

export const startHistory = <D>(draft: D): History<D> => ({ present: draft, past: [], future: [] })

/** One step further. What had been taken back is gone; a step that changed nothing is none. */
export function record<D>(history: History<D>, next: D, at: string): History<D> {
  if (next === history.present) return history
  return { present: next, past: [...history.past, { draft: history.present, at }].slice(-UNDO_STEPS), future: [] }
}

/** A history after undo or redo, and the row to look at. */
export interface Turned<D = Draft> {
  readonly history: History<D>
  readonly at: string
}

/** @returns null when there is nothing to take back. */
export function undo<D>({ present, past, future }: History<D>): Turned<D> | null {
  const step = past.at(-1)
  if (step === undefined) return null
  const undone = [...future, { draft: present, at: step.at }]
  return { history: { present: step.draft, past: past.slice(0, -1), future: undone }, at: step.at }
}

/** @returns null when nothing was taken back. */
export function redo<D>({ present, past, future }: History<D>): Turned<D> | null {
  const step = future.at(-1)
  if (step === undefined) return null
  const done = [...past, { draft: present, at: step.at }]
  return { history: { present: step.draft, past: done, future: future.slice(0, -1) }, at: step.at }
}
