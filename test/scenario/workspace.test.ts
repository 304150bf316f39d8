import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmptyOffice, openOffice } from '../support/backend'
import { failureOf } from '../support/failure'
import { tempFolder } from '../support/temp-folder'

const SAMPLE_COUNTS = { organizations: 94, pairings: 61, postings: 94, templates: 3, visits: 30, sheets: 90 }

test('the sample county is whole, and opens again', async () => {
  const office = openOffice()
  const folder = join(tempFolder(), '样例')
  expect((await office.call.workspace.status()).state).toBe('none')
  const status = await office.call.workspace.createSample({ requestId: randomUUID(), grant: office.grant(folder) })
  expect(status).toMatchObject({
    state: 'open',
    isSample: true,
    bureauName: '云泽市卫生局',
    operator: '本机用户',
    counts: SAMPLE_COUNTS,
  })
  expect(status.scheme).toMatchObject({ startsOn: '2013-04-01', endsOn: '2013-06-10' })
  expect(status.referenceOn).toBe('2013-06-10')
  expect(office.told).toEqual([folder])
  expect(await office.call.workspace.check()).toEqual({ integrity: 'ok', foreignKeys: 0, counts: SAMPLE_COUNTS })
  office.backend.close()
  expect(readdirSync(folder).sort()).toEqual(['backups', 'evidence', 'jiedui.db'])

  const next = openOffice({ workspace: folder })
  expect((await next.call.workspace.status()).counts).toEqual(SAMPLE_COUNTS)
})
