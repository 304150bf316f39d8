/**
 * Lets one change of the data folder finish before the next begins, and does each request once: a request sent again
 * while this process lives waits for the first and is not done again. (There is no database yet to remember it in.)
 */
export function inTurn() {
  const requests = new Map<string, Promise<void>>()
  let last: Promise<unknown> = Promise.resolve()
  return (requestId: string, work: () => Promise<void>): Promise<void> => {
    const earlier = requests.get(requestId)
    if (earlier !== undefined) return earlier
    const mine = last.then(work)
    last = mine.catch(() => {})
    requests.set(requestId, mine)
    // A refused request left nothing behind and may be tried again.
    mine.catch(() => requests.delete(requestId))
    return mine
  }
}
export type InTurn = ReturnType<typeof inTurn>
