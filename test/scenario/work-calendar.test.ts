import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { dayOf } from '@core/scheme/work-calendar'
import { openEmptyOffice } from '../support/backend'

test('a day is added and taken away by the bureau, kept, and given back to the state', async () => {
  const { call, backend } = await openEmptyOffice()
  const set = (date: string, as: 'work' | 'rest' | 'statutory', name = '', requestId = randomUUID()) =>
    call.calendar.setDay({ requestId, date, as, name })
  await set('2013-05-02', 'rest', '示例活动')
  await set('2013-05-11', 'work')
  await set('2013-05-10', 'work') // is one anyway
  const found = await call.calendar.find()
  expect(found.ownDays).toEqual({
    '2013-05-02': { isWorking: false, name: '示例活动' },
    '2013-05-11': { isWorking: true, name: '' },
  })
  expect(dayOf(found, '2013-05-11')).toMatchObject({ kind: 'own_work', isWorking: true })
  const requestId = randomUUID()
  const first = await set('2013-05-02', 'statutory', '', requestId)
  expect(await set('2013-05-02', 'statutory', '', requestId)).toEqual(first)
  expect(Object.keys((await call.calendar.find()).ownDays)).toEqual(['2013-05-11'])
  const { journal } = backend.session.workspace().base
  expect(journal.listByEntity('calendar/2013-05-02').map(({ what, before, after }) => [what, before, after])).toEqual([
    ['calendar.day-set', null, { isWorking: false, name: '示例活动' }],
    ['calendar.day-set', { isWorking: false, name: '示例活动' }, null],
  ])
})
