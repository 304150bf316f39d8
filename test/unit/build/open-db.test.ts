import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../../support/sample'

const SCRIPT = resolve(import.meta.dirname, '../../../build/open-db.ts')

test('shows the tables of a data folder and takes SQL that only reads', async () => {
  const folder = await sampleFolder()
  const digest = () =>
    createHash('sha256')
      .update(readFileSync(join(folder, 'jiedui.db')))
      .digest('hex')
  const before = digest()
  const input = "SELECT code FROM organization WHERE name LIKE '上泉壕%'\nDELETE FROM pairing\nSELEKT\n"
  const said = execFileSync(process.execPath, [SCRIPT, folder], { input, encoding: 'utf8', stdio: 'pipe' })
  expect(said).toMatch(/'organization'\s*│ 94\b/)
  expect(said).toContain("'02034'")
  expect(said).toMatch(/readonly database/)
  expect(said).toMatch(/syntax error/)
  expect(digest()).toBe(before)
})

test('says what to name where there is no database', () => {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '/no/such/folder'], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, expect.stringContaining('Name a data folder')])
})
