import { writeSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { v7 } from 'uuid'
import { openBackend } from '../../electron/backend/compose'

/**
 * A process that saves through the real backend as fast as it can, until it is killed. Arguments: data folder, round.
 * It writes "ready" when the folder is open and a line for every save that was acknowledged, in the moment it was:
 * "pairing <id>" or "remark <sheet id> <text>".
 */
const [folder = '', round = ''] = process.argv.slice(2)
const tell = (line: string): void => void writeSync(1, `${line}\n`)
const unused = (): never => {
  throw new Error('not used here')
}

const backend = openBackend({
  workspace: folder,
  resources: '',
  previews: '',
  appVersion: '0.0.0',
  language: 'zh-CN',
  nativeBinding: () => null,
  importer: { read: unused, readPasted: unused, writeRefused: unused, writeWorkbook: unused, readTables: unused },
  solver: { propose: unused },
  nationalDivisions: () => new Map(),
  press: unused,
  now: () => new Date(),
  nowMs: () => performance.now(),
  newId: () => v7(),
  log: () => {},
  tell: { workspace: () => {}, preview: () => {} },
})
const call = createRouterClient(backend.router, { context: backend.context })

const organizations = await call.organization.list()
const clinics = organizations.filter(({ kind }) => kind === 'recipient')
const hospitals = organizations.filter(({ kind }) => kind === 'supporting')
const [inspection] = await call.inspection.list()
const { visits } = await call.inspection.find({ id: inspection!.id })
const sheets = visits.flatMap((visit) => visit.sheets).filter(({ status }) => status !== 'finished')
const revisions = new Map<string, number>()

/** A day of its own for each pairing of a round, after all that the sample knows. */
const dayOf = (n: number): string => new Date(Date.UTC(2100, 0, Number(round) * 40 + n + 1)).toISOString().slice(0, 10)

tell('ready')
for (let n = 0; ; n += 1) {
  const day = dayOf(Math.floor(n / clinics.length))
  const { id } = await call.pairing.record({
    requestId: v7(),
    supporterId: hospitals[n % hospitals.length]!.id,
    recipientId: clinics[n % clinics.length]!.id,
    startsOn: day,
    endsOn: day,
    departments: ['儿科', '骨科', `科室${n}`],
    agreementNumber: `${round}-${n}`,
    note: '',
  })
  tell(`pairing ${id}`)

  const { sheetId } = sheets[n % sheets.length]!
  const sheet = await call.sheet.find({ id: sheetId })
  const text = `${round}.${n}`
  const seenRevision = revisions.get(sheetId) ?? sheet.revision
  const saved = await call.sheet.mark({ requestId: v7(), sheetId, seenRevision, change: { kind: 'remark', item: 'A1', text } })
  revisions.set(sheetId, saved.revision)
  tell(`remark ${sheetId} ${text}`)
}
