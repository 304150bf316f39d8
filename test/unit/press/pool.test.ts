import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sheetReportView } from '@core/papers/sheet-report-view'
import type { Paper } from '@core/papers/paper'
import { openPress } from '../../../electron/press/pool'
import { reportSource, ZH } from '../../support/papers'
import { tempFolder } from '../../support/temp-folder'

const PAPER: Paper = {
  kind: 'visit-evaluation',
  view: sheetReportView(reportSource('YZ2013-V01', 'SH-2025', { remarks: {} }), ZH),
}

/** A press whose worker only says in which thread it ran: as the number of pages. */
function openFakePress(options: { threads?: number; deadlineMs?: number; documentsPerWorker?: number } = {}) {
  const { threads = 2, ...limits } = options
  const workerFile = join(tempFolder(), 'worker.cjs')
  writeFileSync(
    workerFile,
    `const { threadId } = require('node:worker_threads')
     exports.print = async ({ target }) => {
       if (target === 'hang') for (;;);
       if (target === 'crash') throw new Error('broken')
       if (target === 'refuse') return { kind: 'failed', code: 'REPORT_TEXT_LOST', params: { at: 'items.3' } }
       return { kind: 'printed', file: { pages: threadId, bytes: 0, sha256: '', missingCharacters: '' } }
     }`,
  )
  const press = openPress({ workerFile, fontsFolder: '', threads }, limits)
  onTestFinished(() => press.close())
  return press
}

it('ends a document that is past its deadline and goes on with the others', async () => {
  const press = openFakePress({ deadlineMs: 3000 })
  const hanging = press.print(PAPER, 'hang')
  const others = Promise.all(['a', 'b', 'c', 'd'].map((target) => press.print(PAPER, target)))
  await expect(hanging).rejects.toMatchObject({ code: 'REPORT_TOO_SLOW' })
  expect((await others).length).toBe(4)
  expect((await press.print(PAPER, 'e')).sha256).toBe('')
})

it('begins the deadline of a document with its turn, not with its order', async () => {
  const press = openFakePress({ threads: 1, deadlineMs: 3000 })
  const hanging = [press.print(PAPER, 'hang'), press.print(PAPER, 'hang')]
  const waiting = press.print(PAPER, 'a')
  for (const one of hanging) await expect(one).rejects.toMatchObject({ code: 'REPORT_TOO_SLOW' })
  await expect(waiting).resolves.toMatchObject({ bytes: 0 })
})

it('carries codes over the border between threads', async () => {
  const press = openFakePress()
  await expect(press.print(PAPER, 'refuse')).rejects.toMatchObject({
    name: 'AppError',
    code: 'REPORT_TEXT_LOST',
    params: { at: 'items.3' },
  })
  await expect(press.print(PAPER, 'crash')).rejects.toThrow('broken')
})

it('takes fresh workers after so many documents', async () => {
  const press = openFakePress({ threads: 1, documentsPerWorker: 3 })
  const threads: number[] = []
  for (let count = 0; count < 7; count += 1) threads.push((await press.print(PAPER, 'a')).pages)
  expect(new Set(threads.slice(0, 3)).size).toBe(1)
  expect(new Set(threads.slice(3, 6)).size).toBe(1)
  expect(new Set(threads).size).toBe(3)
})

it('loses no document when workers are replaced under way', async () => {
  const press = openFakePress({ threads: 2, documentsPerWorker: 2 })
  const files = await Promise.all(Array.from({ length: 30 }, () => press.print(PAPER, 'a')))
  expect(files.length).toBe(30)
})

it('has room for twice its threads', async () => {
  const press = openFakePress({ threads: 2 })
  const under = [1, 2, 3].map(() => press.print(PAPER, 'a'))
  expect(press.hasRoom()).toBe(true)
  under.push(press.print(PAPER, 'a'))
  expect(press.hasRoom()).toBe(false)
  await Promise.all(under)
  expect(press.hasRoom()).toBe(true)
})

it('closes after the documents under way', async () => {
  const press = openFakePress({ threads: 1 })
  const under = [press.print(PAPER, 'a'), press.print(PAPER, 'b')]
  await press.close()
  expect((await Promise.all(under)).length).toBe(2)
})
