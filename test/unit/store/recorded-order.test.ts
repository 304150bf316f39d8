import { expect, test } from 'vitest'
import { interviewRepo } from '../../../electron/store/interview.repo'
import { reviewRepo } from '../../../electron/store/review.repo'
import { memoryDb } from '../../support/memory-db'

test('interviews and signatures stand in the order of recording, though the clock was set back between them', () => {
  const db = memoryDb()
  db.pragma('foreign_keys = OFF')
  const [interviews, reviews] = [interviewRepo(db), reviewRepo(db)]
  const said = { visitId: 'visit', asked: '支援医生', said: '示例', itemCode: '', who: '示例甲', isRemoved: false }
  const paper = { kind: 'paper', signedOn: '2013-05-13', strokes: null, sha256: null, checksum: 'a'.repeat(64) } as const
  for (const [topic, day] of ['13', '10', '12'].entries()) {
    // Ids tell the time as well.
    const [id, at] = [`id-${day}`, `2013-05-${day}T02:00:00.000Z`]
    interviews.save({ ...said, id, at, topic: String(topic) })
    reviews.sign({ ...paper, id, at, sheetId: 'sheet', place: '组长', signer: String(topic) })
  }
  interviews.save({ ...said, id: 'id-13', at: '2013-05-13T02:00:00.000Z', topic: '0', said: '更正' })
  expect(interviews.listByVisit('visit').map(({ topic }) => topic)).toEqual(['0', '1', '2'])
  expect(reviews.listSignatures('sheet').map(({ signer }) => signer)).toEqual(['0', '1', '2'])
})
