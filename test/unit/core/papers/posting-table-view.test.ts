import { expect, test } from 'vitest'
import { attendanceView, rosterView, type RosterLine } from '@core/papers/posting-table-view'
import { paperTexts } from '@core/papers/paper-texts'
import zh from '@resources/locales/zh-CN/papers.json'

const t = paperTexts(zh)
const frame = {
  language: 'zh-CN',
  isSample: true,
  bureauName: '示例县卫生局',
  checksum: '0123 4567 89ab cdef',
  printedAt: '2013-06-10 09:00',
  printedBy: '示例操作员',
} as const
const line: RosterLine = {
  name: '示例甲',
  sex: '',
  idNumber: '1101**********002X',
  licenceNumber: '',
  specialty: '骨科',
  title: '主治医师',
  supporter: '示例医院',
  recipient: '示例卫生院',
  startsOn: '2013-03-04',
  endsOn: null,
  replacedBy: '',
  phone: '',
}

test('a roster has every column of the form, and says what is not known', () => {
  const view = rosterView({ frame, listedOn: '2013-06-10', lines: [line] }, t)
  const [table] = view.tables
  expect([view.left, view.right]).toEqual(['编制单位：示例县卫生局', '截至 2013年6月10日'])
  expect(rosterView({ frame, unitName: '示例卫生院', listedOn: '2013-06-10', lines: [line] }, t).left).toBe(
    '编制单位：示例卫生院',
  )
  expect(table?.content.head).toHaveLength(13)
  expect(table?.content.rows).toEqual([
    ['1', '示例甲', '—', '1101**********002X', '—', '骨科', '主治医师', '示例医院', '示例卫生院', '2013-03-04', '未定', '—', '—'],
  ])
  expect(rosterView({ frame, listedOn: '2013-06-10', lines: [] }, t).tables[0]?.content.empty).toBe('没有派驻人员。')
})

test('an attendance sheet has the days of its month in two halves, and strikes out what is outside the posting', () => {
  const view = attendanceView(
    {
      frame,
      month: '2013-02',
      lines: [
        {
          name: '示例甲',
          recipient: '示例卫生院',
          startsOn: '2013-02-04',
          endsOn: '2013-02-27',
          days: `${'.'.repeat(3)}PPSX${'.'.repeat(10)}OP${'.'.repeat(12)}`,
        },
      ],
    },
    t,
  )
  const [first, second] = view.tables.map(({ content }) => content)
  expect([first?.head.length, second?.head.length]).toEqual([20, 18]) // 15 and 13 days beside number, name, clinic and two sums
  expect(first?.rows[0]?.slice(3)).toEqual([
    ...['／', '／', '／', '√', '√', '病', '旷', '', '', '', '', '', '', '', ''],
    ...['2', '2'],
  ])
  expect(second?.rows[0]?.slice(3)).toEqual([...['', '', '公', '√', '', '', '', '', '', '', '', '', '／'], ...['1', '1']])
})

test('an attendance sheet that nobody has marked leaves its sums to be written', () => {
  const open = { name: '示例甲', recipient: '示例卫生院', startsOn: '2013-02-20', endsOn: null, days: '.'.repeat(31) }
  const view = attendanceView({ frame, month: '2013-02', lines: [open] }, t)
  for (const { content } of view.tables) expect(content.rows[0]?.slice(-2)).toEqual(['', ''])
})
