import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorkspace } from '../../electron/backend/create-workspace'
import { migrate } from '../../electron/store/migrate'
import { MIGRATIONS } from '../../electron/store/migrations'
import { openDb } from '../../electron/store/open'
import { openEmptyOffice, openOffice } from '../support/backend'
import { failureOf } from '../support/failure'
import { clinic, importDivisions } from '../support/registry'
import { tempFolder } from '../support/temp-folder'

const SAMPLE_COUNTS = { organizations: 94, pairings: 61, postings: 94, templates: 5, visits: 30, sheets: 90 }

describe('the sample', () => {
  test('is whole, belongs to its own time, and opens again', async () => {
    const office = openOffice()
    const folder = join(tempFolder(), '样例')
    expect(await office.call.workspace.status()).toMatchObject({
      state: 'none',
      folder: null,
      counts: null,
      operator: '本机用户',
    })
    const status = await office.call.workspace.createSample({ requestId: randomUUID(), grant: office.grant(folder) })
    const names = { bureauName: '云泽市卫生局', operator: '本机用户' }
    expect(status).toMatchObject({
      state: 'open',
      isSample: true,
      ...names,
      counts: SAMPLE_COUNTS,
      referenceOn: '2013-06-10',
      workingOn: '2013-06-10',
    })
    expect(status.scheme).toMatchObject({ startsOn: '2013-04-01', endsOn: '2013-06-10' })
    expect(office.told).toEqual([folder])
    expect(await office.call.workspace.check()).toEqual({
      integrity: 'ok',
      foreignKeys: 0,
      damagedFiles: 0,
      damagedNames: [],
      counts: SAMPLE_COUNTS,
    })
    office.backend.close()
    expect(readdirSync(folder).sort()).toEqual(['backups', 'evidence', 'files', 'jiedui.db'])

    const next = openOffice({ workspace: folder })
    expect((await next.call.workspace.status()).counts).toEqual(SAMPLE_COUNTS)
  })

  test('pairings outside the time of the scheme and clinics short of people are marked', async () => {
    const office = openOffice()
    await office.call.workspace.createSample({ requestId: randomUUID(), grant: office.grant(tempFolder()) })
    const pairings = await office.call.pairing.list()
    expect(pairings).toHaveLength(61)
    const clinics = new Set(pairings.map(({ recipientName }) => recipientName))
    expect([clinics.has('东禄成卫生院'), clinics.has('额日洞卫生院')]).toEqual([false, false])
    expect(pairings.filter(({ state }) => state === 'future')).toEqual([])
    expect(pairings.some(({ warnings }) => warnings.includes('UNDERSTAFFED'))).toBe(true)
  })
})

describe('an empty workspace', () => {
  test('knows its bureau and operator, and who changed them', async () => {
    const office = await openEmptyOffice()
    expect(await office.call.workspace.status()).toMatchObject({
      state: 'open',
      isSample: false,
      bureauName: '示例县卫生局',
      operator: '示例操作员',
      scheme: null,
      referenceOn: '2026-03-09',
      workingOn: '2026-03-09',
    })
    await office.call.workspace.amendSettings({ requestId: randomUUID(), operator: '示例乙', language: 'en' })
    expect(await office.call.workspace.readSettings()).toMatchObject({
      operator: '示例乙',
      bureauName: '示例县卫生局',
      language: 'en',
      folder: office.folder,
    })
    const changes = office.backend.session.workspace().base.journal.listByEntity('workspace/settings')
    expect(changes.map(({ who, what, before }) => ({ who, what, before }))).toEqual([
      { who: '示例操作员', what: 'workspace.created', before: null },
      { who: '示例操作员', what: 'workspace.settings-amended', before: { operator: '示例操作员', language: 'zh-CN' } },
    ])
  })

  test('the same request sent twice makes one; another one finds the folder taken', async () => {
    const office = openOffice()
    const folder = join(tempFolder(), '数据')
    const request = { requestId: randomUUID(), grant: office.grant(folder), bureauName: '示例县卫生局', operator: '' }
    const [first, second] = await Promise.all([
      office.call.workspace.createEmpty(request),
      office.call.workspace.createEmpty(request),
    ])
    expect(second).toEqual(first)
    const other = office.call.workspace.createEmpty({ ...request, requestId: randomUUID() })
    expect(await failureOf(other)).toMatchObject({ code: 'WORKSPACE_EXISTS' })
    expect((await office.call.workspace.status()).state).toBe('open')
  })

  test('a crash on the way leaves no workspace, and the folder can be used again', async () => {
    const office = openOffice()
    const folder = tempFolder()
    const machine = { ...(await openEmptyOffice()).backend.session.workspace().base.machine }
    const interrupted = createWorkspace(machine, folder, () => {
      expect(existsSync(join(folder, 'jiedui.db'))).toBe(false)
      throw new Error('power cut')
    })
    await expect(interrupted).rejects.toThrow('power cut')
    mkdirSync(join(folder, '.creating')) // what a killed process leaves
    writeFileSync(join(folder, '.creating', 'jiedui.db'), 'half')
    const grant = office.grant(folder)
    expect(await failureOf(office.call.workspace.open({ requestId: randomUUID(), grant }))).toMatchObject({
      code: 'WORKSPACE_MISSING',
    })
    await office.call.workspace.createEmpty({ requestId: randomUUID(), grant, bureauName: '示例县卫生局', operator: '' })
    expect(await office.call.workspace.check()).toMatchObject({ integrity: 'ok', foreignKeys: 0 })
    expect(existsSync(join(folder, '.creating'))).toBe(false)
  })

  test('a place that cannot be written is named', async () => {
    const office = openOffice()
    const file = join(tempFolder(), 'file')
    writeFileSync(file, '')
    const call = office.call.workspace.createEmpty({
      requestId: randomUUID(),
      grant: office.grant(join(file, 'below')),
      bureauName: '局',
      operator: '',
    })
    expect(await failureOf(call)).toMatchObject({ code: 'WORKSPACE_NOT_WRITABLE' })
  })
})

describe('opening', () => {
  /** A closed workspace with one clinic. */
  async function closedWorkspace(): Promise<string> {
    const office = await openEmptyOffice()
    await importDivisions(office)
    await office.call.organization.add({ requestId: randomUUID(), ...clinic({}) })
    office.backend.close()
    return office.folder
  }
  const open = (office: ReturnType<typeof openOffice>, folder: string) =>
    office.call.workspace.open({ requestId: randomUUID(), grant: office.grant(folder) })

  test('a folder moved elsewhere opens there', async () => {
    const folder = await closedWorkspace()
    const moved = join(tempFolder(), '移动后')
    renameSync(folder, moved)
    const status = await open(openOffice(), moved)
    expect([status.folder, status.counts?.organizations]).toEqual([moved, 1])
  })

  test('while another one holds it: in use; the one that is open stays open', async () => {
    const folder = await closedWorkspace()
    const first = openOffice({ workspace: folder })
    expect((await first.call.workspace.status()).state).toBe('open')
    const second = await openEmptyOffice()
    expect(await failureOf(open(second, folder))).toMatchObject({ code: 'WORKSPACE_IN_USE' })
    expect(await second.call.workspace.status()).toMatchObject({ state: 'open', folder: second.folder })
    expect((await open(first, folder)).state).toBe('open')
  })

  test('switching lets go of the folder left behind', async () => {
    const [a, b] = [await closedWorkspace(), await closedWorkspace()]
    const office = openOffice({ workspace: a })
    await open(office, b)
    expect(office.told).toEqual([a, b])
    expect((await open(openOffice(), a)).state).toBe('open')
  })

  test.each<[string, string, (file: string) => void]>([
    ['an empty folder', 'WORKSPACE_MISSING', (file) => renameSync(file, `${file}.gone`)],
    ['a damaged file', 'STORE_DAMAGED', (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 4096, 12288))],
    ['something else under that name', 'STORE_DAMAGED', (file) => writeFileSync(file, 'PK\u0003\u0004')],
    ['a database of another program', 'STORE_FOREIGN', (file) => writeFileSync(file, withUint32(readFileSync(file), 68, 1))],
    [
      'a database of a newer version',
      'STORE_FROM_FUTURE',
      (file) => writeFileSync(file, withUint32(readFileSync(file), 60, 9990)),
    ],
  ])('%s: %s at start and by hand, and nothing is touched', async (_, code, spoil) => {
    const folder = await closedWorkspace()
    const file = join(folder, 'jiedui.db')
    spoil(file)
    const bytes = existsSync(file) ? readFileSync(file) : null
    const office = openOffice({ workspace: folder })
    expect(await office.call.workspace.status()).toMatchObject({ state: 'failed', folder, failure: { code } })
    expect(await failureOf(open(office, folder))).toMatchObject({ code })
    expect(await failureOf(office.call.organization.list())).toMatchObject({ code: 'WORKSPACE_NOT_OPEN' })
    office.backend.close()
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(bytes)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test('an older database is backed up before it is brought up to date', async () => {
    const folder = tempFolder()
    const db = openDb(join(folder, 'jiedui.db'), { mode: 'create', nativeBinding: null })
    migrate(
      db,
      MIGRATIONS.filter(({ version }) => version <= 30),
      () => {},
    )
    // As that release wrote it: the columns of today are not there yet.
    db.prepare(
      `INSERT INTO organization (id, kind, code, name, category, level, grade, division_code, credit_code, org_code,
         licence_number, contact_name, contact_title, contact_phone, note, search_keys)
       VALUES (?, 'recipient', '', '示例卫生院', '', '', '', '990202', '', '', '', '', '', '', '', '[]')`,
    ).run(randomUUID())
    db.close()
    const office = openOffice({ workspace: folder })
    expect((await office.call.workspace.status()).counts?.organizations).toBe(1)
    const [backup, ...others] = readdirSync(join(folder, 'backups'))
    expect([backup, others]).toEqual([expect.stringMatching(/^jiedui-30-\d{8}-\d{6}\.db$/), []])
    const kept = openDb(join(folder, 'backups', backup!), { mode: 'existing', nativeBinding: null })
    expect([
      kept.pragma('user_version', { simple: true }),
      kept.prepare('SELECT count(*) FROM organization').pluck().get(),
    ]).toEqual([30, 1])
    kept.close()
  })
})

test('a full disk is named, nothing half is kept, and work goes on when there is room', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  const { db, journal, organizations } = office.backend.session.workspace().base
  const before = journal.count()
  const pages = db.pragma('page_count', { simple: true }) as number
  db.pragma(`max_page_count = ${pages}`)
  const add = (code: string) =>
    office.call.organization.add({ requestId: randomUUID(), ...clinic({ code, name: `示例${code}`, note: '长'.repeat(2000) }) })
  let failure: Awaited<ReturnType<typeof failureOf>> | undefined
  for (let n = 0; n < 10 && failure === undefined; n += 1) failure = await failureOf(add(`02${n}`)).catch(() => undefined)
  expect(failure?.code).toBe('DISK_FULL')
  expect(journal.count() - before).toBe(organizations.count())
  db.pragma('max_page_count = 1000000')
  await add('03001')
  expect(await office.call.workspace.check()).toMatchObject({ integrity: 'ok', foreignKeys: 0 })
})

test('the log holds no names, numbers or texts of persons', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  await office.call.organization.add({
    requestId: randomUUID(),
    ...clinic({ contactName: '示例甲寅', contactPhone: '13800138000' }),
  })
  await office.call.organization.add({ requestId: randomUUID(), ...clinic({ name: '示例甲寅诊所' }) }).catch(() => undefined)
  const text = JSON.stringify(office.records)
  expect(
    office.records
      .filter(({ event, fields }) => event === 'call' && fields.name === 'organization.add')
      .map(({ fields }) => fields.code),
  ).toEqual(['OK', 'ORGANIZATION_CODE_TAKEN'])
  for (const secret of ['示例', '13800138000', office.folder]) expect(text).not.toContain(secret)
})

test('after the last write the log of the database is folded into its file', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  const wal = join(office.folder, 'jiedui.db-wal')
  expect(statSync(wal).size).toBeGreaterThan(0)
  await expect.poll(() => statSync(wal).size, { timeout: 20_000, interval: 100 }).toBe(0)
})

function withUint32(bytes: Buffer, offset: number, value: number): Buffer {
  bytes.writeUInt32BE(value, offset)
  return bytes
}
