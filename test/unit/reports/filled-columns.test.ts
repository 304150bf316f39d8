import { expect, test } from 'vitest'
import { rectificationNoticeDocument } from '../../../electron/reports/documents/rectification-notice.doc'
import { withFilledColumns } from '../../../electron/reports/model/filled-columns'
import { typicalPaper } from '../../support/every-paper'

const table = { heading: '', head: ['序号', '单位', '备注', '电话'], total: null, empty: null }

test('columns in which no row says anything are left out', () => {
  const rows = [
    ['1', '甲', '', '—'],
    ['2', '乙', '—', '—'],
  ]
  expect(withFilledColumns({ ...table, rows })).toMatchObject({
    head: ['序号', '单位'],
    rows: [
      ['1', '甲'],
      ['2', '乙'],
    ],
  })
  const kept = withFilledColumns({ ...table, rows: [...rows, ['3', '丙', '补报', '—']], total: ['合计', '', '', '3'] })
  expect([kept.head, kept.rows.at(-1), kept.total]).toEqual([
    ['序号', '单位', '备注', '电话'],
    ['3', '丙', '补报', '—'],
    ['合计', '', '', '3'],
  ])
})

test('a table without rows keeps its columns', () => {
  expect(withFilledColumns({ ...table, rows: [] }).head).toEqual(table.head)
})

test('a notice has no column that is empty for all of its problems', () => {
  const paper = typicalPaper('rectification-notice')
  if (paper.kind !== 'rectification-notice') throw new Error('no notice')
  const headOf = (column: number | null) => {
    const copies = paper.view.copies.map((copy) => {
      const rows = copy.problems.rows.map((row) => row.map((text, at) => (at === column ? '—' : text)))
      return { ...copy, problems: { ...copy.problems, rows } }
    })
    const table = rectificationNoticeDocument({ ...paper.view, copies }).parts[0]?.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.columns).toHaveLength(table.content.head.length)
    return table.content.head
  }
  expect(headOf(null)).toEqual(['序号', '存在问题（地点、事实）', '整改要求', '依据', '整改期限'])
  expect(headOf(3)).toEqual(['序号', '存在问题（地点、事实）', '整改要求', '整改期限'])
})
