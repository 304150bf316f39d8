import { expect, test } from 'vitest'
import { withFilledColumns } from '@core/papers/filled-columns'
import { ZH } from '../../../support/papers'

const table = { heading: '', head: ['序号', '单位', '备注', '电话'], total: null, empty: null }

test('columns in which no row says anything are left out', () => {
  const rows = [
    ['1', '甲', '', '—'],
    ['2', '乙', '—', '—'],
  ]
  expect(withFilledColumns({ ...table, rows }, ZH)).toMatchObject({
    head: ['序号', '单位'],
    rows: [
      ['1', '甲'],
      ['2', '乙'],
    ],
  })
  const kept = withFilledColumns({ ...table, rows: [...rows, ['3', '丙', '补报', '—']], total: ['合计', '', '', '3'] }, ZH)
  expect([kept.head, kept.rows.at(-1), kept.total]).toEqual([
    ['序号', '单位', '备注', '电话'],
    ['3', '丙', '补报', '—'],
    ['合计', '', '', '3'],
  ])
})

test('a table without rows keeps its columns', () => {
  expect(withFilledColumns({ ...table, rows: [] }, ZH).head).toEqual(table.head)
})
