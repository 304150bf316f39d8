import { AppError } from '../core/shared/app-error'

/**
 * Lets work of many turns of the event loop have the one connection to itself. While it is held, calls wait at the door
 * (procedures.ts) and a write that slipped past it is refused, so that nothing joins a transaction that may be rolled back.
 */
export function openGate() {
  let held: Promise<void> | null = null
  let isInside = false

  return {
    /** Does `work` at once when nobody holds the gate, else as soon as nobody does. */
    async whenFree<T>(work: () => T): Promise<T> {
      while (held !== null) await held
      return work()
    },

    /**
     * Holds the gate until `work` has ended; others who want it alone wait their turn.
     *
     * @param work Is given `inside`, in which it does each of its steps
     */
    async alone<T>(work: (inside: <R>(step: () => R) => R) => Promise<T>): Promise<T> {
      while (held !== null) await held
      let release = () => {}
      held = new Promise((resolve) => (release = resolve))
      try {
        return await work((step) => {
          isInside = true
          try {
            return step()
          } finally {
            isInside = false
          }
        })
      } finally {
        held = null
        release()
      }
    },

    /** @throws AppError STORE_BUSY when another one holds the gate */
    expectMine(): void {
      if (held !== null && !isInside) throw new AppError('STORE_BUSY')
    },
  }
}
export type Gate = ReturnType<typeof openGate>
