import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFileSink } from '../../../electron/log/file-sink'
import { tempFolder } from '../../support/temp-folder'

const now = () => new Date('2026-03-09T02:00:00.000Z')
const linesOf = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

test('a record is one line of JSON with its time and sender', () => {
  const folder = join(tempFolder(), 'logs')
  const write = openFileSink({ folder, now })
  write('backend', { event: 'call', fields: { ms: 2, code: 'OK' } })
  write('shell', { event: 'crash', fields: {}, stack: 'Error\n    at a' })
  expect(linesOf(join(folder, 'jiedui.log'))).toEqual([
    { at: '2026-03-09T02:00:00.000Z', from: 'backend', event: 'call', ms: 2, code: 'OK' },
    { at: '2026-03-09T02:00:00.000Z', from: 'shell', event: 'crash', stack: 'Error\n    at a' },
  ])
})

test('files are left when they are full, so many are kept, the oldest goes, and a new start goes on', () => {
  const folder = tempFolder()
  for (let start = 0; start < 2; start += 1) {
    const write = openFileSink({ folder, now, bytes: 300, files: 3 })
    for (let n = 0; n < 20; n += 1) write('backend', { event: `${start}.${n}`, fields: {} })
  }
  expect(readdirSync(folder).sort()).toEqual(['jiedui.1.log', 'jiedui.2.log', 'jiedui.log'])
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(300)
  const kept = ['jiedui.2.log', 'jiedui.1.log', 'jiedui.log'].flatMap(
    (name) => linesOf(join(folder, name)) as { event: string }[],
  )
  expect(kept.map(({ event }) => event)).toEqual(Array.from({ length: kept.length }, (_, i) => `1.${20 - kept.length + i}`))
})
