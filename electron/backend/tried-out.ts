import type { WorkspaceBase } from './workspace-base'

/** What a write would come to: does the work in a transaction and rolls it back. Whatever it throws is thrown. */
export function triedOut<T>({ inTransaction }: Pick<WorkspaceBase, 'inTransaction'>, work: () => T): T {
  let result: { readonly of: T } | null = null
  try {
    inTransaction(() => {
      result = { of: work() }
      throw new TriedOut()
    })
  } catch (thrown) {
    if (!(thrown instanceof TriedOut)) throw thrown
  }
  return (result as unknown as { readonly of: T }).of
}

/** Rolls the work back. */
class TriedOut extends Error {}
