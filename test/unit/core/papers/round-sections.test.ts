import { expect, test } from 'vitest'
import type { RoundGroup } from '@core/papers/official/round-figures'
import { groupName, listOf } from '@core/papers/official/round-sections'
import { periodText } from '@core/papers/page-marks'
import { PAPER_TEXTS } from '../../../../electron/backend/paper-texts'

const t = PAPER_TEXTS['zh-CN']

test('everyone on a list is named, units before persons, and each is counted by its measure', () => {
  const units = ['甲医院', '乙卫生院', '丙卫生院', '丁卫生院', '戊卫生院', '己卫生院'].map(
    (name) => ({ name, role: 'recipient_org' }) as const,
  )
  const persons = ['示例甲', '示例乙'].map((name) => ({ name, role: 'dispatched_staff' }) as const)
  expect(listOf([...persons, ...units], t)).toBe(
    '甲医院、乙卫生院、丙卫生院、丁卫生院、戊卫生院、己卫生院等6家单位，示例甲、示例乙等2人',
  )
  expect([listOf([], t), listOf(units.slice(0, 1), t), listOf([...units.slice(0, 1), ...persons.slice(0, 1)], t)]).toEqual([
    '',
    '甲医院',
    '甲医院，示例甲',
  ])
})

test('a group goes by its role, and by its sheet where two share a role', () => {
  const group: RoundGroup = {
    ...{ templateName: '卫生院考核评价表', role: 'recipient_org', mean: null, tieBreak: [], losses: [] },
    standings: [],
  }
  expect(groupName(group, [group, { ...group, role: 'supporting_org' }], t)).toBe('受援卫生院')
  expect(groupName(group, [group, { ...group }], t)).toBe('卫生院考核评价表')
})

test('a period says of its second day what differs from the first', () => {
  const periods = [
    ['2013-05-10', '2013-05-10'],
    ['2013-05-10', '2013-05-30'],
    ['2013-05-10', '2013-06-03'],
    ['2013-12-10', '2014-01-09'],
  ] as const
  expect(periods.map(([from, to]) => periodText(from, to, t))).toEqual([
    '2013年5月10日',
    '2013年5月10日至30日',
    '2013年5月10日至6月3日',
    '2013年12月10日至2014年1月9日',
  ])
})
