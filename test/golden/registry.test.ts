import { afterAll, beforeAll, it } from 'vitest'
import { agreementView } from '@core/papers/agreement-view'
import { contactRegisterView } from '@core/papers/contact-register-view'
import { missingReturnsView } from '@core/papers/missing-returns-view'
import { attendanceView } from '@core/papers/posting-table-view'
import { workloadView } from '@core/papers/workload-view'
import { WORKLOAD_METRICS } from '@core/posting/workload'
import { openPress, type Press } from '../../electron/press/pool'
import { expectGolden } from '../support/golden'
import { FRAME, ZH } from '../support/papers'
import { builtPrintWorker, bundledFonts } from '../support/press'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

const head = { frame: FRAME, countyName: null, listedOn: '2013-06-10' }
const COUNTIES = ['塔林图右旗', '固林县']
const UNITS = ['云泽市第四医院', '苏日钦镇中心卫生院', '巴音乌兰苏木卫生院']

it('prints a register of contacts over two pages as approved', async () => {
  const person = { name: '示例甲', jobTitle: '医务科科长', phone: '000-00000001', note: '' }
  const units = Array.from({ length: 36 }, (_, at) => ({
    countyName: COUNTIES[Math.floor(at / 24)] ?? '',
    name: UNITS[at % 3] ?? '',
    contacts: at % 7 === 3 ? [] : at % 5 === 0 ? [person, { ...person, name: '示例乙', jobTitle: '院长' }] : [person],
  }))
  await expectGolden(press, 'contact-register', { kind: 'register', view: contactRegisterView({ ...head, units }, ZH) })
})

it('prints a list of missing papers as approved', async () => {
  const kinds = ['contact', 'agreement', 'attendance', 'workload', 'selfAssessment', 'reply'] as const
  const names = [[], [UNITS[1] ?? ''], ['示例甲', '示例乙'], ['示例甲'], [UNITS[0] ?? ''], ['云卫督改〔2013〕1号']]
  const lines = Array.from({ length: 12 }, (_, at) => {
    const kind = kinds[at % 6] ?? 'contact'
    const months = kind === 'attendance' || kind === 'workload' ? { from: '2013-03', to: '2013-05' } : null
    const isUndue = kind === 'reply'
    return {
      ...{ countyName: COUNTIES[Math.floor(at / 6)] ?? '', unitName: UNITS[Math.floor(at / 2) % 3] ?? '', kind },
      ...{
        items: [{ names: names[at % 6] ?? [], months }],
        dueOn: isUndue ? '2013-06-12' : '2013-04-30',
        daysLate: isUndue ? 0 : 41,
      },
    }
  })
  await expectGolden(press, 'missing-returns', { kind: 'register', view: missingReturnsView({ ...head, lines }, ZH) })
})

it('prints a month of workload as approved', async () => {
  const lines = Array.from({ length: 20 }, (_, at) => ({
    name: '示例甲',
    supporter: at < 12 ? '云泽市第四医院' : '云泽市中心医院',
    recipient: UNITS[1 + (at % 2)] ?? '',
    figures:
      at === 4
        ? {}
        : Object.fromEntries(WORKLOAD_METRICS.map((metric, index) => [metric, index === 0 ? 860 + at : (at * index) % 23])),
  }))
  const view = workloadView({ frame: FRAME, month: '2013-04', lines }, ZH)
  await expectGolden(press, 'workload', { kind: 'posting-table', view })
})

it('prints a month of attendance of one clinic as approved', async () => {
  const lines = ['PPPPPSSPP', 'PPPP', ''].map((days, at) => ({
    ...{ name: `示例${'甲乙丙'[at] ?? ''}`, recipient: '苏日钦镇中心卫生院', startsOn: '2013-01-01' },
    ...{ endsOn: at === 1 ? '2013-04-20' : null, days: days.padEnd(31, '.') },
  }))
  const view = attendanceView({ frame: FRAME, unitName: '苏日钦镇中心卫生院', month: '2013-04', lines }, ZH)
  await expectGolden(press, 'attendance', { kind: 'posting-table', view })
})

it('prints an agreement of which nothing was recorded as approved', async () => {
  const source = {
    ...{ frame: FRAME, supporterName: '云泽市第四医院', recipientName: '苏日钦镇中心卫生院', number: '', schemeName: null },
    ...{ period: { startsOn: '2013-01-01', endsOn: '2015-12-31' }, agreement: null, departments: [], headcount: null },
    rules: { requiredMonths: null, minTitle: null, maxGapDays: null },
  }
  await expectGolden(press, 'agreement-bare', { kind: 'agreement', view: agreementView(source, ZH) })
})
