import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jiedui } from '../support/cli'
import { tempFolder } from '../support/temp-folder'

const TEMPLATES = resolve(import.meta.dirname, '../../resources/templates')
const SELF_CHECK = join(TEMPLATES, '04-demonstration-self-check.json')
const FOLLOW_UP = join(TEMPLATES, '05-discharge-followup.json')

const score = (template: string, input: unknown, ...more: string[]) =>
  jiedui(['score', '--template', template, '--facts', '-', ...more], { stdin: JSON.stringify(input) })

describe('score', () => {
  test('prints what a graded sheet comes to, and nothing else', async () => {
    const met = { C: [true, true], B: [true], A: [false] }
    const { status, answer } = await score(SELF_CHECK, { facts: { '1.1': { met } }, vetoes: [] })
    expect([status, Object.keys(answer)]).toEqual([0, ['status', 'items', 'counts', 'passed', 'gaps']])
    expect(answer.status).toBe('incomplete')
    expect(answer.items.slice(0, 2)).toEqual([
      { code: '1.1', grade: 'B' },
      { code: '1.2', grade: null },
    ])
    expect(answer.counts).toEqual({ A: 0, B: 1, C: 0, D: 0, NA: 0 })
    expect(answer.gaps).toEqual([{ code: '1.1', level: 'A', clause: '据此调整科室和服务项目，有前后对比' }])
  })

  test('prints what a questionnaire comes to, and nothing else', async () => {
    const facts = { '1': { value: 'U' }, '2': { value: 5 }, '4': { value: 0 }, '10': { value: 3, text: '多派医生来' } }
    const { status, answer } = await score(FOLLOW_UP, { facts })
    expect([status, answer]).toEqual([
      0,
      {
        status: 'incomplete',
        answered: 3,
        of: 8,
        unanswered: ['3', '5', '6', '7', '8'],
        index: '73.33',
        satisfactionRate: '50.00',
      },
    ])
  })

  test.each<[string, string, unknown, string, string]>([
    [
      'a clause too many',
      SELF_CHECK,
      { facts: { '1.1': { met: { C: [true, true], B: [true, true], A: [true] } } } },
      'CLAUSE_UNKNOWN',
      '1.1.met.B.1',
    ],
    ['an unknown item', SELF_CHECK, { facts: { '9.9': {} } }, 'ITEM_UNKNOWN', '9.9'],
    ['a veto of a sheet without vetoes', SELF_CHECK, { facts: {}, vetoes: ['V1'] }, 'VETO_UNKNOWN', 'vetoes.V1'],
    ['an answer that is not offered', FOLLOW_UP, { facts: { '2': { value: 7 } } }, 'ANSWER_UNKNOWN', '2.value'],
    ['words where a value belongs', FOLLOW_UP, { facts: { '2': { text: '好' } } }, 'FACT_FIELD_MISSING', '2.value'],
  ])('refuses %s by its place', async (_, template, input, code, at) => {
    const { status, answer } = await score(template, input)
    expect([status, answer.error.code, answer.error.at]).toEqual([2, code, at])
    expect(Object.keys(answer)).toEqual(['error'])
  })

  test('says why a template could not be published, in either language', async () => {
    const clinic = join(TEMPLATES, '02-recipient-clinic.json')
    const folder = tempFolder()
    const path = join(folder, 'broken.json')
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(clinic, 'utf8')), totalPoints: 90 }))
    const inChinese = await score(path, { facts: {} })
    expect([inChinese.status, inChinese.answer.error]).toEqual([
      2,
      { code: 'TEMPLATE_INVALID', message: '总分为 90 分，各类别相加为 100 分，请改为一致（加分项不计）。', at: 'totalPoints' },
    ])
    const inEnglish = await score(path, { facts: {} }, '--lang', 'en')
    expect(inEnglish.answer.error.message).toContain('90')
    expect(inEnglish.answer.error.message).not.toContain('{{')
  })

  test('a batch mixes sheets of every kind, in order', async () => {
    const folder = tempFolder()
    for (const name of ['02-recipient-clinic', '04-demonstration-self-check', '05-discharge-followup']) {
      copyFileSync(join(TEMPLATES, `${name}.json`), join(folder, `${name}.json`))
    }
    const lines = [
      { template: '05-discharge-followup.json', facts: { '10': { value: 4 } } },
      { template: '04-demonstration-self-check.json', facts: {} },
      { template: '04-demonstration-self-check.json', facts: { '1.1': { met: {} } } },
      { template: '02-recipient-clinic.json', facts: {}, vetoes: ['V1'] },
    ]
    const batch = join(folder, 'batch.ndjson')
    writeFileSync(batch, lines.map((line) => JSON.stringify(line)).join('\n'))
    const { status, lines: answers } = await jiedui(['score', '--batch', batch])
    expect(status).toBe(0)
    expect(answers.map((answer) => answer.index ?? answer.error?.at ?? answer.vetoes ?? answer.counts)).toEqual([
      '80.00',
      { A: 0, B: 0, C: 0, D: 0, NA: 0 },
      '1.1.met.C',
      ['V1'],
    ])
  })

  test('a batch answers each line alike, whatever stands before it', async () => {
    const folder = tempFolder()
    const template = join(TEMPLATES, '02-recipient-clinic.json')
    const lines = [
      { template, facts: { A1: { ticked: ['c1'] } } },
      { template, facts: { A1: { ticked: ['c9'] } } },
      { template, facts: {}, vetoes: ['V1'] },
      { template: SELF_CHECK, facts: {} },
    ]
    const answersTo = async (name: string, list: readonly object[]) => {
      writeFileSync(join(folder, name), list.map((line) => JSON.stringify(line)).join('\n'))
      return (await jiedui(['score', '--batch', join(folder, name)])).lines
    }
    expect((await answersTo('b.ndjson', [...lines].reverse())).reverse()).toEqual(await answersTo('a.ndjson', lines))
  })
})
