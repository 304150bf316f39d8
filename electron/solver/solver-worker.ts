import { parentPort } from 'node:worker_threads'
import type { ProposalAnswer, ProposalJob } from '../core/pairing/proposal/proposal-job'
import { propose } from './propose'

/**
 * Entry of the thread that solves. It has no database and no file: one job in, one answer out. Whatever is thrown is a
 * bug and ends the thread, which whoever started it reports.
 */
if (parentPort === null) throw new Error('the solver runs as a worker thread')
const port = parentPort

port.on('message', ({ terms }: ProposalJob) => {
  void propose(terms).then((couples) => port.postMessage({ couples } satisfies ProposalAnswer))
})
