import { expect, test } from 'vitest'
import { rankingAnnexes } from '@core/papers/official/ranking-annexes'
import type { RoundGroup } from '@core/papers/official/round-figures'
import { PAPER_TEXTS } from '../../../../electron/backend/paper-texts'

test('the ranking annexed to a circular says which sections decided between equals, if any did', () => {
  const group: RoundGroup = {
    ...{ templateName: '受援卫生院考核评价表', role: 'recipient_org', mean: '80.00', tieBreak: [], losses: [] },
    standings: [{ rank: 1, name: '甲卫生院', detail: '示例县', total: '80.00', grade: '良好', isVetoed: false }],
  }
  const annexes = rankingAnnexes([group, { ...group, tieBreak: ['B 人员管理', 'A 组织'] }], PAPER_TEXTS['zh-CN'])
  expect(annexes.map(({ notes }) => notes)).toEqual([
    [],
    ['得分相同的，依次比较B 人员管理、A 组织的得分率，高者在前；仍相同的名次并列，其后名次顺延空出（1、1、3）。'],
  ])
})
