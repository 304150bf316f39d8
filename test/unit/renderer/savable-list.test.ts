import { expect, it } from 'vitest'
import { savableList } from '../../../renderer/components/savable-list'
import type { Column } from '../../../renderer/components/table-columns'

it('takes every column, leaves empty what is not known, and makes room for wide characters', () => {
  const columns: Column<{ name: string; beds: string }>[] = [
    { id: 'name', header: '名称', text: ({ name }) => name },
    { id: 'beds', header: '床位', align: 'right', isHidden: true, text: ({ beds }) => beds },
  ]
  const list = savableList('机构', columns, [
    { name: '东关社区卫生服务中心', beds: '12' },
    { name: 'YZ', beds: '—' },
  ])
  expect(list).toEqual({
    title: '机构',
    columns: [
      { header: '名称', isNumber: false, width: 22 },
      { header: '床位', isNumber: true, width: 8 },
    ],
    rows: [
      ['东关社区卫生服务中心', '12'],
      ['YZ', ''],
    ],
  })
  expect(savableList('甲', columns, [{ name: '长'.repeat(200), beds: '' }]).columns[0]?.width).toBe(48)
})
