import { expect, test } from 'vitest'
import { rectificationLedgerView, type LedgerLine } from '@core/papers/rectification-ledger-view'
import { rectificationNoticeView, type NoticeContent } from '@core/papers/rectification-notice-view'
import { EN, FRAME, ZH } from '../../../support/papers'

const notice: NoticeContent = {
  number: '云卫督改〔2013〕6号',
  unitName: '塔林图右旗医院',
  roundName: '2013年专项督查',
  schemeName: '2013年对口支援专项督查',
  visitedFrom: '2013-05-20',
  visitedTo: '2013-05-22',
  issuedOn: '2013-05-24',
  dueOn: '2013-06-04',
  person: '示例甲',
  problems: [
    { problem: '二楼：没有考勤记录', requirement: '补齐', basis: 'B5 考勤', dueOn: '2013-06-04' },
    { problem: '带教计划没有落实', requirement: '', basis: '', dueOn: '2013-06-04' },
  ],
}
const line: LedgerLine = {
  unitName: '塔林图右旗医院',
  number: '云卫督改〔2013〕6号',
  problem: '没有考勤记录',
  severity: 'serious',
  requirement: '补齐',
  person: '示例甲',
  dueOn: '2013-06-04',
  reply: '已补齐',
  hasPassed: true,
  result: '属实',
  checkedOn: '2013-06-05',
  checkedBy: '示例乙',
  closedOn: '2013-06-05',
  standing: 'closed',
  daysOverdue: 0,
  repeats: 1,
}

test('a notice is told twice, with the receipt on the stub and the reply slip on the other copy', () => {
  const { copies, title } = rectificationNoticeView({ frame: FRAME, notices: [notice] }, ZH)
  const [stub, unit] = copies
  expect([title, copies.length, stub!.addressee, stub!.number]).toEqual([
    '整改通知书',
    2,
    '塔林图右旗医院：',
    '云卫督改〔2013〕6号',
  ])
  expect([stub!.slip.heading, unit!.slip.heading]).toEqual(['送达签收', '整改回执'])
  expect(stub!.opening).toBe(
    '2013年5月20日至22日，我局在“2013年专项督查”中检查发现，你单位存在下列 2 个问题。依据《2013年对口支援专项督查》，现责令你单位限期整改。',
  )
  expect(unit!.opening).toBe(stub!.opening)
  expect(stub!.problems.rows).toEqual([
    ['1', '二楼：没有考勤记录', '补齐', 'B5 考勤', '2013-06-04'],
    ['2', '带教计划没有落实', '—', '—', '2013-06-04'],
  ])
  expect(stub!.closing[0]).toContain('请于2013年6月4日前完成整改')
  expect(stub!.closing[0]).toContain('示例甲')
  expect(stub!.signedBy).toEqual(['云泽市卫生局', '2013年5月24日'])
})

test('a notice of one day, without scheme or person, says nothing of them', () => {
  const bare = { ...notice, visitedTo: '2013-05-20', schemeName: null, person: '' }
  const [stub] = rectificationNoticeView({ frame: FRAME, notices: [bare] }, ZH).copies
  expect(stub!.opening).toContain('2013年5月20日，我局')
  expect(stub!.opening).not.toContain('依据')
  expect(stub!.closing.join('')).not.toContain('责任人')
})

test('the ledger has every column, says what is overdue and what was found before, and sums up', () => {
  const open: LedgerLine = {
    ...line,
    ...{ reply: '', hasPassed: null, result: '', checkedOn: null, checkedBy: '', closedOn: null },
    ...({ standing: 'overdue', daysOverdue: 3, repeats: 0 } as const),
  }
  const failed: LedgerLine = { ...open, hasPassed: false, checkedOn: '2013-06-05', checkedBy: '示例乙', standing: 'failed' }
  const view = rectificationLedgerView({ frame: FRAME, listedOn: '2013-06-10', lines: [line, open, failed] }, ZH)
  expect(view.table.rows.map((row) => row.length)).toEqual([13, 13, 13])
  expect(view.table.head.length).toBe(13)
  expect(view.table.rows[0]).toEqual([
    ...['1', '塔林图右旗医院', '云卫督改〔2013〕6号', '没有考勤记录（以前 1 轮也查出）', '严重', '补齐', '示例甲', '2013-06-04'],
    ...['已补齐', '2013-06-05 通过（属实）', '示例乙', '2013-06-05', '已销号'],
  ])
  expect(view.table.rows[1]!.slice(8)).toEqual(['—', '—', '—', '—', '逾期 3 天'])
  expect(view.table.rows[2]!.slice(9, 11)).toEqual(['2013-06-05 未过', '示例乙'])
  expect(view.notes).toEqual(['共 3 项，已销号 1 项，逾期 1 项，以前轮次查出过的 1 项。'])
  expect(view.right).toBe('截至2013年6月10日')
})

test('both papers stand in English too', () => {
  const english = { ...FRAME, language: 'en' as const }
  const { copies } = rectificationNoticeView({ frame: english, notices: [notice] }, EN)
  const { table } = rectificationLedgerView({ frame: english, listedOn: '2013-06-10', lines: [line] }, EN)
  expect([copies[0]!.problems.head.length, table.head.length]).toEqual([5, 13])
  expect(rectificationLedgerView({ frame: english, listedOn: '2013-06-10', lines: [] }, EN).table.empty).not.toBeNull()
})
