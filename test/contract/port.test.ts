import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { randomUUID } from 'node:crypto'
import { MessageChannel } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Client } from '@contract/contract'
import { PORT_OPTIONS } from '@contract/port-options'
import { openEmptyOffice, type Office } from '../support/backend'
import { failureOf } from '../support/failure'
import { organization } from '../support/organizations'
import { clinic, importDivisions } from '../support/registry'

const CLINICS = 130

test('a list of many rows comes over the port as it was answered', async () => {
  const office = await officeWithClinics()
  const page = overPort(office)
  const [sent, received] = await Promise.all([office.call.organization.list(), page.organization.list()])
  expect(received).toHaveLength(CLINICS)
  expect(received).toEqual(sent)
})

test('files come over the port as they were given', async () => {
  const office = await openEmptyOffice()
  const page = overPort(office)
  const target = { of: 'item', code: 'A1' } as const
  const given = { requestId: randomUUID(), sheetId: randomUUID(), target, grants: [], files: [new File(['…'], 'a.png')] }
  expect((await failureOf(page.evidence.add(given))).code).toBe('NOT_FOUND') // the sheet: what was given was taken as a file
  const nothing = { ...given, files: ['a.png'] } as unknown as typeof given
  expect((await failureOf(page.evidence.add(nothing))).code).toBe('INPUT_INVALID')
})

test('a stream comes over the port, event by event', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  const end = new AbortController()
  const changes = await overPort(office).workspace.watchChanges(undefined, { signal: end.signal })
  const first = changes.next()
  await office.call.organization.add({ requestId: randomUUID(), ...clinic({}) })
  expect((await first).done).toBe(false)
  end.abort()
})

test('a failure comes over the port with its code', async () => {
  const office = await openEmptyOffice()
  const page = overPort(office)
  const unknown = { id: randomUUID() }
  expect((await failureOf(page.organization.find(unknown))).code).toBe('NOT_FOUND')
  expect((await failureOf(page.organization.find({ ...unknown, more: 1 } as typeof unknown))).code).toBe('INPUT_INVALID')
})

test('an answer that breaks the contract fails in tests, though the program sends it', async () => {
  const office = await openEmptyOffice()
  const { base } = office.backend.session.workspace()
  const found = { ...organization({ id: randomUUID() }), searchKeys: [], columnOfTheTable: 1 }
  vi.spyOn(base.organizations, 'listAll').mockReturnValue([found])
  expect(await overPort(office).organization.list()).toHaveLength(1)
  await expect(office.call.organization.list()).rejects.toThrow('organization.list answered wrongly')
})

/** A client at the other end of a real port, as the page is. */
function overPort({ backend }: Office): Client {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  new RPCHandler(backend.router, PORT_OPTIONS).upgrade(port1, { context: backend.context })
  return createORPCClient(new RPCLink({ port: port2, ...PORT_OPTIONS }))
}

async function officeWithClinics(): Promise<Office> {
  const office = await openEmptyOffice()
  await importDivisions(office)
  for (let at = 100; at < 100 + CLINICS; at += 1) {
    const draft = clinic({ code: `02${at}`, name: `示例${at}卫生院`, aliases: at % 2 === 0 ? [] : [`“甲”\\${at}`] })
    await office.call.organization.add({ requestId: randomUUID(), ...draft })
  }
  return office
}
