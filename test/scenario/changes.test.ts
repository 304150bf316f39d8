import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { allItems } from '@core/scoring/template-items'
import { openEmptyOffice } from '../support/backend'
import { clinic, importDivisions } from '../support/registry'
import { openSampleOffice } from '../support/sample'
import { inPoints } from '../support/sheets'

test('another window hears what was changed, gathered, and the stream ends with the window', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  const window = new AbortController()
  const changes = await office.call.workspace.watchChanges(undefined, { signal: window.signal })
  const first = changes.next()
  await office.call.organization.add({ requestId: randomUUID(), ...clinic({ code: '02001', name: '甲卫生院' }) })
  expect((await first).value).toMatchObject({ areas: expect.arrayContaining(['organization', 'pairing']) })

  // What happens during the pause after an event comes as one event.
  const second = changes.next()
  await office.call.organization.add({ requestId: randomUUID(), ...clinic({ code: '02002', name: '乙卫生院' }) })
  await office.call.workspace.amendSettings({ requestId: randomUUID(), operator: '示例乙' })
  const { areas } = (await second).value as { areas: string[] }
  expect(areas).toEqual(expect.arrayContaining(['organization', 'workspace']))
  expect(new Set(areas).size).toBe(areas.length)

  const last = changes.next()
  window.abort()
  expect(
    await last.then(
      ({ done }) => done,
      () => true,
    ),
  ).toBe(true)
})

test('an answer to a sheet is announced as that, and as nothing longer to read', async () => {
  const office = await openSampleOffice()
  const [inspection] = await office.call.inspection.list()
  const { visits } = await office.call.inspection.find({ id: inspection!.id })
  const open = visits.flatMap(({ sheets }) => sheets).find(({ status }) => status === 'draft')!
  const { revision, template } = inPoints(await office.call.sheet.find({ id: open.sheetId }))
  const window = new AbortController()
  const changes = await office.call.workspace.watchChanges(undefined, { signal: window.signal })
  const next = changes.next()
  const change = { kind: 'remark', item: allItems(template)[0]!.code, text: '示例' } as const
  await office.call.sheet.mark({ requestId: randomUUID(), sheetId: open.sheetId, seenRevision: revision, change })
  expect((await next).value).toMatchObject({ areas: ['answer'] })
  window.abort()
})

test('reads and refused writes are not announced', async () => {
  const office = await openEmptyOffice()
  const window = new AbortController()
  const changes = await office.call.workspace.watchChanges(undefined, { signal: window.signal })
  const next = changes.next()
  await office.call.organization.list()
  await office.call.organization.add({ requestId: randomUUID(), ...clinic({ divisionCode: '999999' }) }).catch(() => undefined)
  window.abort()
  expect(
    await next.then(
      ({ done }) => done,
      () => true,
    ),
  ).toBe(true)
})
