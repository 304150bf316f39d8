import { expect, it } from 'vitest'
import type { Group, Standing } from '@core/evaluation/result'
import { rankingView } from '@core/papers/ranking-view'
import { EN, FRAME, sampleTemplate, ZH } from '../../../support/papers'

const INSPECTION = { code: 'DC-1', name: '2013年专项督查', startsOn: '2013-05-10', endsOn: '2013-05-30' }

const part = (clinicName: string, total: string | null, vetoes: readonly string[] = []): Standing['parts'][number] => ({
  sheetId: '',
  visitId: '',
  visitCode: 'V',
  visitOn: '2013-05-11',
  clinicName,
  status: total === null ? 'incomplete' : 'complete',
  total,
  grade: null,
  vetoes,
})

const standing = (subjectCode: string, total: string | null, rest: Partial<Standing> = {}): Standing => ({
  subjectCode,
  name: `医院${subjectCode}`,
  detail: '固林县',
  total,
  grade: total === null ? null : '良好',
  parts: total === null ? [] : [part('甲卫生院', total)],
  gaps: [],
  ...rest,
})

const GROUP: Group = {
  templateId: 'SH-2025',
  templateVersion: '1.1',
  templateName: '支援医院',
  role: 'supporting_org',
  ranked: [
    { ...standing('01', '90.00'), rank: 1 },
    { ...standing('02', '90.00'), rank: 1 },
    {
      ...standing('03', '85.50', {
        parts: [part('甲卫生院', '85.50'), part('乙卫生院', null)],
        gaps: [
          { clinicCode: '1', clinicName: '丙卫生院', reason: 'not_visited' },
          { clinicCode: '2', clinicName: '丁卫生院', reason: 'no_sheet' },
        ],
      }),
      rank: 3,
    },
  ],
  unranked: [
    {
      ...standing('04', '88.00', { parts: [part('甲卫生院', '88.00'), part('戊卫生院', '70.00', ['V1', 'V2'])] }),
      reason: 'veto',
    },
    { ...standing('05', null, { parts: [part('己卫生院', null)] }), reason: 'incomplete' },
    { ...standing('06', null), reason: 'not_visited' },
  ],
  mean: '88.50',
  median: '90.00',
}

const SOURCE = {
  ...{ frame: FRAME, inspection: INSPECTION, group: GROUP },
  ...{ template: sampleTemplate('SH-2025'), templateSha256: 'ab'.repeat(32) },
}
const view = rankingView(SOURCE, ZH)

it('gives equal totals the same rank and names what a mean leaves out', () => {
  expect(view.ranked.rows).toEqual([
    ['1', '01', '医院01', '固林县', '1', '90.00', '良好', ''],
    ['1', '02', '医院02', '固林县', '1', '90.00', '良好', ''],
    ['3', '03', '医院03', '固林县', '2', '85.50', '良好', '未评完：乙卫生院；无评分表：丁卫生院；未检查：丙卫生院'],
  ])
})

it('puts who is not ranked below, with the reason', () => {
  expect(view.unranked.rows.map((row) => [row[0], row[4], row.at(-1)])).toEqual([
    ['04', '88.00', '一票否决：戊卫生院 V1、V2'],
    ['05', '—', '未评完：己卫生院'],
    ['06', '—', '未检查'],
  ])
})

it('says how many, which mean, and by which rules', () => {
  expect(view.figures).toEqual(['参加排名 3 家，未参加排名 3 家。', '平均分 88.50，中位数 90.00。'])
  expect(view.rules.slice(3)).toEqual([
    '4. 得分相同的名次并列，其后名次顺延空出（1、1、3）。',
    '5. 只在同一考核表、同一版本、同一类对象之间排名；一票否决、未评完、未检查的不参加排名，列于表后并注明原因。',
    '6. 支援医院得分为其各查点评分表总分的平均值，四舍五入保留 2 位小数；未评完的查点不计入。',
  ])
  expect([view.title, view.round, view.period]).toEqual([
    '支援医院考核评价排名表',
    '云泽市卫生局　2013年专项督查',
    '检查时间：2013年5月10日至30日',
  ])
})

it('carries the names that the bureau set for the line under its tables', () => {
  const signers = ['示例甲', '示例乙', '示例丙']
  const named = rankingView({ ...SOURCE, frame: { ...FRAME, signers } }, ZH)
  expect(named.signatures).toEqual(['填报人', '审核人', '单位负责人（盖章）', '填报日期'])
  expect(named.marks.signers).toEqual(signers)
  expect(view.marks.signers).toBeUndefined()
})

it('does not tell a clinic its own name', () => {
  const clinic = { ...standing('02', null), name: '甲卫生院', parts: [part('甲卫生院', null)], reason: 'incomplete' as const }
  const vetoed = {
    ...standing('03', '80.00'),
    name: '甲卫生院',
    parts: [part('甲卫生院', '80.00', ['V1'])],
    reason: 'veto' as const,
  }
  const group: Group = { ...GROUP, role: 'recipient_org', ranked: [], unranked: [clinic, vetoed], mean: null, median: null }
  const empty = rankingView(
    {
      frame: { ...FRAME, language: 'en' },
      inspection: INSPECTION,
      template: sampleTemplate('RC-2025'),
      templateSha256: '',
      group,
    },
    EN,
  )
  expect(empty.unranked.rows.map((row) => row.at(-1))).toEqual(['Unfinished', 'Vetoed: V1'])
  expect(empty.ranked.empty).toBe('Nothing can be ranked.')
  expect(empty.figures).toEqual(['Ranked: 0; not ranked: 2.'])
})
