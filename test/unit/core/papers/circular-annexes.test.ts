import { expect, test } from 'vitest'
import { rankingAnnexes } from '@core/papers/official/ranking-annexes'
import type { RoundGroup } from '@core/papers/official/round-figures'
import { PAPER_TEXTS } from '../../../../electron/backend/paper-texts'

test('the ranking annexed to a circular says which sections decided between equals, if any did', () => {
  const group: RoundGroup = {
    ...{ templateName: '受援卫生院考核评价表', role: 'recipient_org', mean: '80.00', tieBreak: [], losses: [] },
    standings: [{ rank: 1, name: '甲卫生院', detail: '示例县', total: '80.00', grade: '良好', veto: null }],
  }
  const annexes = rankingAnnexes([group, { ...group, tieBreak: ['B 人员管理', 'A 组织'] }], PAPER_TEXTS['zh-CN'])
  expect(annexes.map(({ notes }) => notes)).toEqual([
    [],
    ['得分相同的，依次比较B 人员管理、A 组织的得分率，高者在前；仍相同的名次并列，其后名次顺延空出（1、1、3）。'],
  ])
})

test('a vetoed unit carries no rank and shows what was scored, one that is open neither', () => {
  const unit = { detail: '示例县', rank: null } as const
  const group: RoundGroup = {
    ...{ templateName: '受援卫生院考核评价表', role: 'recipient_org', mean: '80.00', tieBreak: [], losses: [] },
    standings: [
      { ...unit, rank: 1, name: '甲卫生院', total: '80.00', grade: '良好', veto: null },
      { ...unit, name: '乙卫生院', total: '77.10', grade: '不合格', veto: 'grade' },
      { ...unit, name: '丙卫生院', total: '85.00', grade: '良好', veto: 'rank' },
      { ...unit, name: '丁卫生院', total: null, grade: null, veto: 'grade' },
      { ...unit, name: '戊卫生院', total: null, grade: null, veto: null },
      { ...unit, name: '己卫生院', total: '60.00', grade: null, veto: 'grade' },
    ],
  }
  const [annex] = rankingAnnexes([group], PAPER_TEXTS['zh-CN'])
  expect(annex?.table.rows.map(([rank, , , total, grade]) => [rank, total, grade])).toEqual([
    ['1', '80.00', '良好'],
    ['—', '77.10（一票否决：不合格）', '不合格'],
    ['—', '85.00（一票否决：不参加排名）', '良好'],
    ['—', '—', '一票否决'],
    ['—', '—', '未完成'],
    ['—', '60.00（一票否决：不参加排名）', '—'],
  ])
})
