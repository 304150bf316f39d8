import { afterAll, beforeAll, it } from 'vitest'
import { itemLossesView } from '@core/papers/item-losses-view'
import type { Paper } from '@core/papers/paper'
import { pairingLetterView, type PairingLetterSource } from '@core/papers/pairing-letter-view'
import { rankingView } from '@core/papers/ranking-view'
import { scoredSummaryView } from '@core/papers/report-summary-view'
import { sheetReportView } from '@core/papers/sheet-report-view'
import { openPress, type Press } from '../../electron/press/pool'
import { blankView, shippedTemplate } from '../support/blank-sheets'
import { PAPER_KINDS, typicalPaper } from '../support/every-paper'
import { expectGolden as expectApproved } from '../support/golden'
import { EN, FRAME, reportSource, sampleGroup, ZH } from '../support/papers'
import { builtPrintWorker, bundledFonts } from '../support/press'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

const expectGolden = (name: string, paper: Paper): Promise<void> => expectApproved(press, name, paper)

it('prints a vetoed hospital in every profile as approved', async () => {
  const findings = [
    {
      itemCode: 'B1',
      problem: '派驻人员长期不到岗，考勤由他人代签。',
      requirement: '十日内补足派驻人员，并书面说明原因。',
      dueOn: '2013-06-30',
      severity: 'serious',
    },
    { itemCode: null, problem: '档案分散在两处，没有目录。', requirement: '', dueOn: null, severity: 'minor' },
  ] as const
  const source = reportSource('YZ2013-V15', 'SH-2025', { findings })
  await expectGolden('hospital-vetoed', { kind: 'visit-evaluation', view: sheetReportView(source, ZH) })
  await expectGolden('hospital-vetoed-full', { kind: 'visit-evaluation', view: sheetReportView(source, ZH, 'full') })
  await expectGolden('hospital-vetoed-summary', { kind: 'evaluation-summary', view: scoredSummaryView(source, ZH) })
})

const letter = (to: PairingLetterSource['to'], name: string, lastDays = ['2014-12-31', '2014-12-31']): PairingLetterSource => ({
  frame: FRAME,
  to,
  name,
  schemeName: '2014年二级以上医疗卫生机构对口支援方案',
  startsOn: '2014-01-01',
  endsOn: '2014-12-31',
  number: '云卫函〔2013〕26号',
  writtenOn: '2013-12-20',
  pairs: ['苏日钦镇中心卫生院', '柳淖乡卫生院'].map((recipientName, index) => ({
    countyName: '塔林图右旗',
    supporterName: '云泽市第四医院',
    recipientName,
    startsOn: '2014-01-01',
    endsOn: lastDays[index] ?? '',
    departments: index === 0 ? ['心血管内科', '超声诊断'] : [],
    preferredFrom: index === 0 ? '2014-03-01' : null,
    preferredTo: index === 0 ? '2014-08-31' : null,
    contactName: '示例甲',
    contactPhone: '000-00000001',
  })),
})

it.each([
  ['letter-hospital', letter('hospital', '云泽市第四医院')],
  ['letter-county', letter('county', '塔林图右旗')],
  ['letter-hospital-periods', letter('hospital', '云泽市第四医院', ['2014-12-31', '2015-10-31'])],
  ['letter-county-periods', letter('county', '塔林图右旗', ['2014-12-31', '2015-10-31'])],
])('prints %s as approved', async (name, source) => {
  await expectGolden(name, { kind: 'pairing-letter', view: pairingLetterView(source, ZH) })
})

it('prints an unfinished clinic as approved', async () => {
  await expectGolden('clinic-unfinished', {
    kind: 'visit-evaluation',
    view: sheetReportView(reportSource('YZ2013-V19', 'RC-2025'), ZH),
  })
})

it('prints a doctor with bonus and long remarks, no sample, in English as approved', async () => {
  const frame = { ...FRAME, language: 'en', isSample: false } as const
  await expectGolden('doctor-english', {
    kind: 'visit-evaluation',
    view: sheetReportView(reportSource('YZ2013-V12', 'DD-2025', { frame }), EN),
  })
})

const RANKED = ['V01', 'V02', 'V03', 'V04', 'V19', 'V25', 'V01']

it('prints a ranking with ties, a veto and an unfinished sheet as approved', async () => {
  const { group, template, inspection } = sampleGroup('RC-2025', RANKED)
  const view = rankingView({ frame: FRAME, inspection, template, templateSha256: 'ab'.repeat(32), group }, ZH)
  await expectGolden('clinic-ranking', { kind: 'ranking', view })
})

it('prints the losses of a group as approved', async () => {
  const view = itemLossesView({ frame: FRAME, templateSha256: 'ab'.repeat(32), ...sampleGroup('RC-2025', RANKED) }, ZH)
  await expectGolden('clinic-losses', { kind: 'item-losses', view })
})

it.each([
  ['blank-hospital', 'SH-2025', 'a4-landscape'],
  ['blank-ladder', 'DS-SELF-2025', 'a4'],
  ['blank-questionnaire', 'FU-2025', 'a3'],
] as const)('prints the form %s as approved', async (name, id, format) => {
  await expectGolden(name, { kind: 'blank-sheet', format, view: blankView(shippedTemplate(id)) })
})

it.each(PAPER_KINDS)('prints a usual %s as approved', async (kind) => {
  await expectGolden(`usual-${kind}`, typicalPaper(kind))
})
