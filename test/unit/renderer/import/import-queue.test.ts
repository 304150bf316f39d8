import { describe, expect, it } from 'vitest'
import { fileOnDesk, queueOf, totalOf, withEnd, withRestSkipped } from '../../../../renderer/screens/import/import-queue'

const files = ['C:\\表\\甲.xlsx', '/home/表/乙.csv', '丙.csv'].map((label, index) => ({ grant: `g${index}`, label }))
const counts = { added: 3, updated: 2, unchanged: 1, refusedRows: 4 }

describe('files of one import', () => {
  it('shows names without folders, the first file first', () => {
    const queue = queueOf(files)
    expect(queue.files.map(({ name }) => name)).toEqual(['甲.xlsx', '乙.csv', '丙.csv'])
    expect(fileOnDesk(queue)?.grant).toBe('g0')
  })

  it('counts the rows of files that were written, none of those left out or unreadable', () => {
    let queue = withEnd(queueOf(files), 'written', counts)
    queue = withEnd(queue, 'skipped', counts)
    queue = withEnd(queue, 'failed', null)
    expect(fileOnDesk(queue)).toBeNull()
    expect(queue.files.map(({ end }) => end)).toEqual(['written', 'skipped', 'failed'])
    expect(totalOf(queue)).toEqual(counts)
  })

  it('leaves the rest out at once, and keeps what was done', () => {
    const queue = withRestSkipped(withEnd(queueOf(files), 'unchanged', { ...counts, added: 0, updated: 0 }))
    expect(queue.files.map(({ end }) => end)).toEqual(['unchanged', 'skipped', 'skipped'])
    expect(totalOf(queue)).toEqual({ added: 0, updated: 0, unchanged: 1, refusedRows: 4 })
  })
})
