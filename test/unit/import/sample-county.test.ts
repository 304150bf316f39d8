import { describe, expect, it } from 'vitest'
import { county, readAs, sampleNames, samplePath } from './county'

describe('the workbooks of the sample county', () => {
  it('hold 94 organizations on three sheets, and nothing to refuse', async () => {
    const reading = await readAs('organization', samplePath('organizations.xlsx'), county())
    expect(reading.sheets.map(({ sheet }) => sheet)).toEqual(['支援医院', '受援卫生院', '旗县区卫生局'])
    const count = (name: string) => reading.records.filter(({ sheet }) => sheet === name).length
    expect([count('支援医院'), count('受援卫生院'), count('旗县区卫生局')]).toEqual([24, 60, 10])
    expect(reading.refused).toEqual([])
    // 第三医院 and 第八医院, 第四 and 第六 of one district differ by a single character.
    expect(reading.warnings.map(({ code, value, otherRow }) => [code, value, otherRow])).toEqual([
      ['SIMILAR_NAME', '云泽市第三医院', 11],
      ['SIMILAR_NAME', '云泽市第六医院', 10],
    ])
    expect(reading.records[0]).toEqual({
      sheet: '支援医院',
      row: 4,
      organizationIds: {},
      values: {
        code: '01001',
        name: '云泽医学院第一附属医院',
        level: '三级',
        grade: '甲等',
        category: '综合医院',
        divisionCode: '990203',
        countyName: '苏布仑区',
        orgCode: '000010014',
        licenceNumber: '00001001499020311A1001',
        approvedBeds: 1200,
        beds: 1258,
        staffCount: 1640,
        contactName: '示例甲子',
        contactTitle: '医务科科长',
        contactPhone: '000-00000101',
        note: null,
      },
    })
    const clinic = reading.records.find(({ values }) => values.code === '02001')?.values
    expect([clinic?.townName, clinic?.population, clinic?.villageCount, clinic?.requiredHeadcount]).toEqual([
      '重澜镇',
      25989,
      18,
      2,
    ])
    expect(reading.skipped.filter(({ reason }) => reason === 'note')).toEqual([
      { sheet: '支援医院', from: 29, to: 30, reason: 'note' },
      { sheet: '受援卫生院', from: 65, to: 66, reason: 'note' },
      { sheet: '旗县区卫生局', from: 15, to: 15, reason: 'note' },
    ])
  })

  it('hold 61 pairings', async () => {
    const reading = await readAs('pairing', samplePath('pairings.xlsx'), county(await sampleNames()))
    expect([reading.records.length, reading.refused, reading.warnings]).toEqual([61, [], []])
    expect(reading.records[0]?.values).toEqual({
      supporter: '云泽医学院第一附属医院',
      recipient: '苏日钦镇中心卫生院',
      startsOn: '2012-12-01',
      endsOn: '2013-12-31',
      departments: '骨科、医学影像科、妇产科',
      agreementNumber: '云卫支协〔2012〕001号',
      note: null,
    })
  })

  it('hold 94 postings', async () => {
    const reading = await readAs('posting', samplePath('postings.xlsx'), county(await sampleNames()))
    expect([reading.records.length, reading.refused, reading.warnings]).toEqual([94, [], []])
    const [, second] = reading.records
    expect(second?.values).toEqual({
      code: 'PZ2013002',
      personName: '示例己申',
      sex: '男',
      title: '主治医师',
      specialty: '医学影像科',
      supporter: '云泽医学院第一附属医院',
      recipient: '安勒召镇中心卫生院',
      startsOn: '2012-12-08',
      endsOn: '2013-03-08',
      successor: '示例庚申',
      phone: '000-00000302',
      note: '医院工作调整',
    })
    expect(second?.organizationIds).toEqual({ supporter: 'id of 云泽医学院第一附属医院', recipient: 'id of 安勒召镇中心卫生院' })
  })
})
