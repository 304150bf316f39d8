import { Worker } from 'node:worker_threads'
import type { ProposalAnswer, ProposalJob } from '../core/pairing/proposal/proposal-job'
import type { Couple, ProposalTerms } from '../core/pairing/proposal/terms'

/** Far more than the largest county needs; a solver that is still at it will not end. */
const DEADLINE_MS = 60_000

/**
 * Solves in a thread of its own, one thread a proposal, so that the program answers meanwhile.
 * @param workerFile Built file of electron/solver/solver-worker.ts
 */
export function openSolver(workerFile: string) {
  return {
    /** @param signal Ends the thread at once; the promise then rejects with the signal's reason. */
    async propose(terms: ProposalTerms, signal?: AbortSignal): Promise<readonly Couple[]> {
      signal?.throwIfAborted()
      const worker = new Worker(workerFile)
      let deadline: NodeJS.Timeout | undefined
      let abort: (() => void) | undefined
      try {
        return await new Promise<readonly Couple[]>((resolve, reject) => {
          deadline = setTimeout(() => reject(new Error('the solver took too long')), DEADLINE_MS)
          abort = () => reject(signal?.reason as Error)
          signal?.addEventListener('abort', abort)
          worker.once('message', ({ couples }: ProposalAnswer) => resolve(couples))
          worker.once('error', reject)
          worker.once('exit', (code) => reject(new Error(`the solver ended with ${code} before it answered`)))
          worker.postMessage({ terms } satisfies ProposalJob)
        })
      } finally {
        clearTimeout(deadline)
        if (abort !== undefined) signal?.removeEventListener('abort', abort)
        await worker.terminate()
      }
    },
  }
}
export type Solver = ReturnType<typeof openSolver>
