import { describe, expect, test } from 'vitest'
import { isContractProcedure } from '@orpc/contract'
import { contract } from '@contract/contract'
import { ERROR_CODES } from '@core/shared/error-code'
import en from '@resources/locales/en/errors.json'
import zh from '@resources/locales/zh-CN/errors.json'
import { openEmptyOffice, openOffice, type Office } from '../support/backend'
import { failureOf } from '../support/failure'
import { SAMPLES } from './inputs'

interface Procedure {
  readonly name: string
  readonly area: string
  readonly kind: 'read' | 'write'
  readonly codes: readonly string[]
  readonly sample: Readonly<Record<string, unknown>> | null
}

const PROCEDURES: readonly Procedure[] = Object.entries(contract).flatMap(([area, verbs]) =>
  Object.entries(verbs).map(([verb, procedure]): Procedure => {
    if (!isContractProcedure(procedure)) throw new Error(`${area}.${verb} is no procedure`)
    const { meta, errorMap } = procedure['~orpc'] as { meta: { kind: 'read' | 'write' }; errorMap: object }
    const samples = SAMPLES as Readonly<Record<string, Readonly<Record<string, Procedure['sample']>>>>
    return { name: `${area}.${verb}`, area, kind: meta.kind, codes: Object.keys(errorMap), sample: samples[area]![verb]! }
  }),
)
const withInput = PROCEDURES.filter(({ sample }) => sample !== null)

const call = (office: Office, { name }: Procedure, input: unknown): Promise<unknown> => {
  const [area = '', verb = ''] = name.split('.')
  const areas = office.call as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  return areas[area]![verb]!(input)
}

/** A value of another type. */
const wrong = (value: unknown): unknown => (typeof value === 'string' ? 7 : 'x')

test('there are procedures, and each write carries a request id', () => {
  expect(PROCEDURES.length).toBeGreaterThan(40)
  const without = PROCEDURES.filter(({ kind, sample }) => kind === 'write' && !('requestId' in (sample ?? {})))
  expect(without.map(({ name }) => name)).toEqual([])
})

describe.each(withInput)('$name', (procedure) => {
  const sample = procedure.sample!

  test('refuses each field of the wrong type, naming it', async () => {
    const office = openOffice()
    const refusals = await Promise.all(
      Object.keys(sample).map(async (field) => {
        const { code, params } = await failureOf(call(office, procedure, { ...sample, [field]: wrong(sample[field]) }))
        return [field, code, params.at]
      }),
    )
    expect(refusals).toEqual(Object.keys(sample).map((field) => [field, 'INPUT_INVALID', field]))
  })

  test('refuses fields nobody knows, nothing at all, and what is no object', async () => {
    const office = openOffice()
    const polluted = JSON.parse(`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`) as object
    const inputs = [
      { ...sample, role: 'leader' },
      Object.assign({}, sample, polluted),
      undefined,
      null,
      7,
      'x',
      [sample],
      { input: sample },
    ]
    const codes = await Promise.all(inputs.map(async (input) => (await failureOf(call(office, procedure, input))).code))
    expect(codes).toEqual(inputs.map(() => 'INPUT_INVALID'))
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('refuses texts and lists beyond their limits', async () => {
    const office = openOffice()
    const texts = Object.keys(sample).filter((field) => typeof sample[field] === 'string')
    const codes = await Promise.all(
      texts.map(async (field) => (await failureOf(call(office, procedure, { ...sample, [field]: '长'.repeat(100_000) }))).code),
    )
    expect(codes).toEqual(texts.map(() => 'INPUT_INVALID'))
  })

  test('says so while no data folder is open', async () => {
    const { code } = await failureOf(call(openOffice(), procedure, sample))
    expect(code).toBe('grant' in sample && procedure.area === 'workspace' ? 'GRANT_UNKNOWN' : 'WORKSPACE_NOT_OPEN')
  })
})

test('without its subject, and without a press, every procedure meets a code of its own, never a bug, and changes nothing', async () => {
  const office = await openEmptyOffice()
  const { journal } = office.backend.session.workspace().base
  const before = journal.count()
  const quiet = ['workspace.amendSettings', 'contact.takeKnown', 'planning.propose'] // nothing in their samples can be unknown
  const outcomes = await Promise.all(
    PROCEDURES.filter(({ name }) => !quiet.includes(name)).map(async (procedure) => {
      const { code } = await call(office, procedure, procedure.sample ?? undefined).then(
        () => ({ code: 'OK' }),
        (thrown: unknown) => thrown as { code: string },
      )
      return { name: procedure.name, code, isDeclared: code === 'OK' || (code !== 'BUG' && procedure.codes.includes(code)) }
    }),
  )
  expect(outcomes.filter(({ isDeclared }) => !isDeclared)).toEqual([])
  expect(journal.count()).toBe(before)
})

test('a bug crosses with a trace id and without its words', async () => {
  const office = await openEmptyOffice()
  office.backend.session.workspace().base.db.exec('ALTER TABLE setting RENAME TO gone')
  const failure = await office.call.organization.list().catch((thrown: unknown) => thrown)
  expect(JSON.parse(JSON.stringify(failure))).toEqual({
    defined: true,
    code: 'BUG',
    status: 500,
    message: 'BUG',
    data: { params: {}, traceId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  })
  const { traceId } = (failure as { data: { traceId: string } }).data
  const line = office.records.find(({ fields }) => fields.traceId === traceId)
  expect(line).toMatchObject({
    event: 'call',
    fields: { name: 'organization.list', code: 'BUG' },
    stack: expect.stringContaining('SqliteError'),
  })
})

test('every code has a sentence in every language, and every sentence a code', () => {
  const codes = [...ERROR_CODES].sort()
  expect(Object.keys(zh).sort()).toEqual(codes)
  expect(Object.keys(en).sort()).toEqual(codes)
})

test('every code that a procedure declares is in the one list', () => {
  const known = new Set<string>(ERROR_CODES)
  expect(
    PROCEDURES.flatMap(({ name, codes }) => codes.filter((code) => !known.has(code)).map((code) => `${name} ${code}`)),
  ).toEqual([])
})
