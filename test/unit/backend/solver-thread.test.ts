import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { USUAL_WEIGHTS, type ProposalTerms } from '@core/pairing/proposal/terms'
import { openSolver, type Solver } from '../../../electron/backend/solver-thread'

const ROOT = resolve(import.meta.dirname, '../../..')
const BUILT = resolve(ROOT, 'node_modules/.cache/test-solver-worker')
const folder = mkdtempSync(join(tmpdir(), '求解-'))
afterAll(() => rmSync(folder, { recursive: true }))

let solver: Solver
beforeAll(async () => {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: resolve(ROOT, 'electron/solver/solver-worker.ts'),
      outDir: BUILT,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' } },
    },
  })
  solver = openSolver(join(BUILT, 'solver-worker.cjs'))
})

const place = { divisionCode: '990201', latitude: null, longitude: null }
const terms: ProposalTerms = {
  supporters: [
    { id: 's0', capacity: 1, departments: [{ department: '03', experts: 2 }], ...place },
    { id: 's1', capacity: 1, departments: [{ department: '04', experts: 1 }], ...place },
  ],
  recipients: [
    { id: 'r0', needs: [{ department: '04', weight: 1 }], lastSupporterIds: [], ...place },
    { id: 'r1', needs: [{ department: '03', weight: 1 }], lastSupporterIds: [], ...place },
  ],
  pins: [],
  forbidden: [],
  weights: USUAL_WEIGHTS,
}
const script = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('a thread that solves proposals', () => {
  it('answers with the pairs of least cost', async () => {
    expect(await solver.propose(terms)).toEqual([
      { recipientId: 'r0', supporterId: 's1' },
      { recipientId: 'r1', supporterId: 's0' },
    ])
  })

  it('answers nothing for no clinics', async () => {
    expect(await solver.propose({ ...terms, recipients: [] })).toEqual([])
  })

  it('ends when it is told to, and does not begin when it was told before', async () => {
    const stop = new AbortController()
    const endless = openSolver(
      script('endless.cjs', "require('node:worker_threads').parentPort.on('message', () => { for (;;); })"),
    )
    const answer = endless.propose(terms, stop.signal)
    stop.abort(new Error('closed'))
    await expect(answer).rejects.toThrow('closed')
    await expect(solver.propose(terms, stop.signal)).rejects.toThrow('closed')
  })

  it('says when the thread fails or ends without an answer', async () => {
    await expect(openSolver(script('broken.cjs', 'throw new Error("broken solver")')).propose(terms)).rejects.toThrow(
      'broken solver',
    )
    await expect(openSolver(script('silent.cjs', 'process.exit(3)')).propose(terms)).rejects.toThrow('ended with 3')
  })
})
