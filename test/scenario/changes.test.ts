import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openEmptyOffice } from '../support/backend'
import { clinic, importDivisions } from '../support/registry'

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
